package dev.tidemark.reading.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What sites call the parts of a page that are not its text, in classes, ids and headings. */
final class NoiseWords {
  /** Never part of the text, however long. */
  private static final Set<String> CERTAIN =
      setOf(
          """
          nav navbar navigation breadcrumb breadcrumbs cookie cookies consent gdpr
          onetrust comments comment commentlist disqus respond related recommended
          recommendation recommendations recirc sidebar sidebars footer outbrain taboola
          mostread trending kommentare commentaires comentarios sharebar sharing advert
          adverts advertisement advertising adslot adsense adunit breadcrumbnav rail
          authorbio authorbox authorinfo authorcard authorprofile aboutauthor
          """);

  /** No part of the text where it is not most of the page. */
  private static final Set<String> LIKELY =
      setOf(
          """
          ad ads adbox sponsor sponsored sponsors promo promos promotion newsletter
          newsletters subscribe subscription signup optin share social socials sharethis
          addtoany addthis popular masthead popup modal overlay lightbox pagination
          pager paginator toolbar skiplink menu menus submenu login signin topbar
          bottombar taglist tags toc paywall regwall noprint
          widgetarea cta werbung anzeige publicite banner upsell

          """);

  /** Beside the text: lines about it. */
  private static final Set<String> ABOUT =
      setOf(
          """
          byline author authors dateline timestamp published pubdate meta metadata
          postmeta caption credit credits copyright legal readtime kicker eyebrow
          category categories date posted updated tag print header minutes
          """);

  private static final Set<String> NOT_SHARING = Set.of("market", "revenue", "audience", "mind");
  private static final Set<String> UNSEEN_WORDS =
      Set.of("visuallyhidden", "visually", "offscreen", "screenreader", "sronly");

  private static final Set<String> LABELS =
      Set.of(
          phrases(
              """
              advertisement / advertising / anzeige / werbung / publicité / publicidad / 広告
              / إعلان / sponsored / story continues below advertisement / continue reading /
              continue reading below / read more / read full story / share / tweet / print /
              email / loading / loading… / loading... / share this article / back to top /
              skip to content / skip to main content / weiterlesen / next / previous / reply
              / like / follow / save / copy link / listen / log in / sign in / subscribe
              """));

  private static final String[] HEADINGS =
      phrases(
          """
          related / recommended / more from / more stories / more on / more news / more
          articles / read more / read next / up next / you may also / you might also / also
          read / see also / comments / comment / leave a / leave your / join the
          conversation / share this / about the author / subscribe / sign up / newsletter /
          our newsletter / get our / popular / most read / most popular / trending / latest
          news / latest stories / tags / filed under / follow us / post navigation / related
          articles / share / advertisement / editor's picks / editors' picks / don't miss /
          what to read / mehr zum thema / lesen sie auch / weitere artikel / kommentare /
          auch interessant / das könnte sie / meistgelesen / verwandte / à lire aussi /
          articles liés / lire aussi / commentaires / sur le même sujet / artículos
          relacionados / comentarios / te puede / noticias relacionadas / leia também / 関連記事
          / 関連 / コメント / おすすめ / ランキング / اقرأ أيض / مواضيع ذات صلة / التعليقات / أخبار ذات صلة
          / 相关 / 评论 / 推荐阅读 / 관련 기사 / 댓글 / читайте также / комментарии / leggi anche /
          subscribe to / subscribe now / to continue reading / continue reading / already a
          subscriber / register to / log in to / sign in to / create an account
          """);

  private static final int LONGEST_HEADING = 60;

  private NoiseWords() {}

  /** How sure the names of an element are that it is no text: 2 certain, 1 likely, 0 not at all. */
  static int certainty(Element element) {
    String before = "";
    int found = 0;
    for (String word : words(element)) {
      boolean measure = word.equals("share") && NOT_SHARING.contains(before);
      if (CERTAIN.contains(word)
          || CERTAIN.contains(before + word)
          || UNSEEN_WORDS.contains(word)
          || UNSEEN_WORDS.contains(before + word)) {
        return 2;
      }
      if ((LIKELY.contains(word) || LIKELY.contains(before + word)) && !measure) {
        found = 1;
      }
      before = word;
    }
    return found;
  }

  /** Whether it is named as a line about the text: who wrote it, when, a credit. */
  static boolean isAboutTheText(Element element) {
    for (String word : words(element)) {
      if (ABOUT.contains(word)) {
        return true;
      }
    }
    return "author".equals(element.attr("rel")) || "author".equals(element.attr("itemprop"));
  }

  /** Whether it stands in something else than the text, by names and kinds above it. */
  static boolean isBesideTheText(Element element) {
    for (Element parent : element.parents()) {
      if (parent.is("body, html")) {
        return false;
      }
      if (parent.is("aside, footer, nav") || certainty(parent) == 2) {
        return true;
      }
    }
    return false;
  }

  /** Whether a short paragraph is a label of the page. */
  static boolean isLabel(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    boolean rights =
        plain.length() < 200
            && (plain.startsWith("©")
                || plain.startsWith("copyright ©")
                || plain.endsWith("all rights reserved.")
                || plain.endsWith("all rights reserved"));
    return rights
        || LABELS.contains(plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain);
  }

  /** Whether what follows such a heading is something else to read. */
  static boolean endsTheText(String heading) {
    String plain = heading.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    if (plain.isEmpty() || plain.length() > LONGEST_HEADING) {
      return false;
    }
    String words = plain.replaceAll("^[0-9]+ ", "");
    for (String start : HEADINGS) {
      boolean latin = start.charAt(0) < 0x250;
      if (words.equals(start) || (words.startsWith(start) && (!latin || isPhrase(words, start)))) {
        return true;
      }
    }
    return false;
  }

  /** One word alone could start a heading of the text, "Comments of the board"; a phrase can't. */
  private static boolean isPhrase(String words, String start) {
    String rest = words.substring(start.length());
    boolean whole = rest.isEmpty() || !Character.isLetterOrDigit(rest.charAt(0));
    if (start.indexOf(' ') > 0) {
      return whole || start.endsWith(" a");
    }
    String next = rest.strip();
    return whole
        && (next.isEmpty()
            || next.charAt(0) == '('
            || next.charAt(0) == ':'
            || next.matches(
                "(articles?|stor(y|ies)|posts?|news|reading|links?|content|for you|topics|reports?|coverage)"));
  }

  private static String[] words(Element element) {
    String names = element.className() + ' ' + element.id() + ' ' + element.attr("role");
    if (names.length() == 2) {
      return new String[0];
    }
    StringBuilder out = new StringBuilder(names.length() + 8);
    for (int i = 0; i < Math.min(names.length(), 500); i++) {
      char c = names.charAt(i);
      boolean hump =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
      out.append(hump ? " " : "").append(Character.isLetter(c) ? Character.toLowerCase(c) : ' ');
    }
    return out.toString().strip().split(" +");
  }

  private static Set<String> setOf(String words) {
    return Set.of(words.strip().split("\\s+"));
  }

  private static String[] phrases(String phrases) {
    return phrases.strip().replace('\n', ' ').split(" +/ +");
  }
}
