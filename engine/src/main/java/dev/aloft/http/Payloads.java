package dev.aloft.http;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns a payload into OkHttp's body. */
final class Payloads {

  private static final MediaType JSON = MediaType.get("application/json");

  private final JsonMapper mapper;

  Payloads(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Null where the method takes no body. */
  @Nullable RequestBody body(SiteRequest request, Trace trace) {
    return switch (request.payload()) {
      case Payload.None _ ->
          switch (request.method()) {
            case GET, HEAD, DELETE -> null;
            case POST, PUT, PATCH -> RequestBody.create(new byte[0]);
          };
      case Payload.Json(var node) -> RequestBody.create(mapper.writeValueAsBytes(node), JSON);
      case Payload.Bytes bytes ->
          RequestBody.create(bytes.content(), MediaType.get(bytes.contentType()));
      case Payload.Multipart(var parts) -> {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        parts.forEach(
            part -> form.addFormDataPart(part.name(), part.fileName(), new FileBody(part, trace)));
        yield form.build();
      }
    };
  }

  /** Streams one file and insists on its size. */
  private static final class FileBody extends RequestBody {
    private final Payload.FilePart part;
    private final Trace trace;

    FileBody(Payload.FilePart part, Trace trace) {
      this.part = part;
      this.trace = trace;
    }

    @Override
    public @Nullable MediaType contentType() {
      MediaType type = MediaType.parse(part.contentType());
      return type == null ? MediaType.get("application/octet-stream") : type;
    }

    @Override
    public long contentLength() {
      return part.size();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      byte[] buffer = new byte[16 * 1024];
      long written = 0;
      try (InputStream in = open()) {
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
          written += read;
          if (written > part.size()) {
            throw failed(
                new IOException("a file is longer than the " + part.size() + " bytes said"));
          }
          sink.write(buffer, 0, read);
        }
      }
      if (written < part.size()) {
        throw failed(
            new IOException(
                "a file ends at " + written + " of the " + part.size() + " bytes said"));
      }
    }

    private InputStream open() throws IOException {
      try {
        return part.source().open();
      } catch (IOException e) {
        throw failed(e);
      }
    }

    private int read(InputStream in, byte[] buffer) throws IOException {
      try {
        return in.read(buffer);
      } catch (IOException e) {
        throw failed(e);
      }
    }

    private IOException failed(IOException failure) {
      trace.failedLocally(failure);
      return failure;
    }
  }
}
