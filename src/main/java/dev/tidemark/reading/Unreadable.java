package dev.tidemark.reading;

import org.jspecify.annotations.Nullable;

/**
 * A document, or a line of one, that can't be repaired.
 *
 * @param line from 1; 0 when it is the document as a whole
 * @param column from 1; 0 when unknown
 * @param code stable: {@code yaml_error}, {@code yaml_limit}, {@code yaml_tag}, {@code
 *     invalid_json}, {@code invalid_encoding}, {@code type_mismatch}, {@code empty}, {@code
 *     invalid_article}, {@code too_large}, {@code unsupported_format}, {@code no_text}, {@code
 *     no_entries}, {@code xml_doctype}, {@code pdf_encrypted}, {@code pdf_scanned}, {@code
 *     pdf_limit}, {@code pdf_broken}
 * @param detail a sentence that says what is wrong and where
 * @param field the article's field at fault; null when it is none
 */
public record Unreadable(
    int line, int column, String code, String detail, @Nullable String field) {}
