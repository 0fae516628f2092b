package dev.tidemark.reading.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** Whether a page shows pictures; none is decoded for that. */
final class Pictures {
  private static final int DEEPEST = 4;
  private static final int MOST = 200;

  private Pictures() {}

  static boolean areOn(PDPage page) {
    PDResources resources = page.getResources();
    return resources != null && areIn(resources.getCOSObject(), DEEPEST);
  }

  private static boolean areIn(COSDictionary resources, int deep) {
    if (!(resources.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects)) {
      return false;
    }
    int seen = 0;
    for (COSName name : objects.keySet()) {
      COSBase object = objects.getDictionaryObject(name);
      if (seen++ > MOST) {
        return true;
      }
      if (object instanceof COSStream stream) {
        COSName kind = stream.getCOSName(COSName.SUBTYPE);
        boolean inForm =
            deep > 0
                && COSName.FORM.equals(kind)
                && stream.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary inner
                && areIn(inner, deep - 1);
        if (COSName.IMAGE.equals(kind) || inForm) {
          return true;
        }
      }
    }
    return false;
  }
}
