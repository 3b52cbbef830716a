package dev.aloft.sandbox.page;

import dev.aloft.sandbox.web.Html;
import dev.aloft.sandbox.web.Reply;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Makes pages of templates. */
final class Printer {

  private static final String PACKAGE = "dev.aloft.sandbox.page.template";
  private static final String HTML = "text/html;charset=UTF-8";

  /** Texts come from strangers: no script runs, nothing is fetched from elsewhere. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

  Reply page(String template, Object model) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template, model, output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html(200, bytes.toByteArray());
  }

  Reply message(int status, String words) {
    String page = "<!DOCTYPE html><title>%1$s</title><p>%1$s</p>".formatted(Html.escape(words));
    return html(status, page.getBytes(StandardCharsets.UTF_8));
  }

  private static Reply html(int status, byte[] bytes) {
    return Reply.bytes(status, HTML, bytes).with("Content-Security-Policy", POLICY);
  }

  Reply style() {
    try (InputStream in = Printer.class.getResourceAsStream("style.css")) {
      return Reply.bytes(
          200, "text/css;charset=UTF-8", Objects.requireNonNull(in, "no style").readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
