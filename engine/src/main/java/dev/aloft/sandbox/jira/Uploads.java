package dev.aloft.sandbox.jira;

import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Multipart;
import dev.aloft.sandbox.web.Multipart.Part;
import dev.aloft.sandbox.web.Request;
import java.util.List;

/** Files that are sent as the parts named {@code file} of a multipart form. */
public final class Uploads {

  private Uploads() {}

  /**
   * The files of a request.
   *
   * @param most how many one request may send
   */
  public static List<Part> of(Request request, int most) {
    List<Part> files =
        Multipart.parse(request)
            .orElseThrow(() -> Refusal.of(415, "The request must be a multipart form."))
            .stream()
            .filter(part -> part.name().equals("file") && part.fileName().isPresent())
            .toList();
    if (files.isEmpty()) {
      throw Refusal.badRequest("No file was uploaded: the form needs a part named 'file'.");
    }
    if (files.size() > most) {
      throw Refusal.of(413, "The number of files exceeds the limit of " + most + ".");
    }
    return files;
  }
}
