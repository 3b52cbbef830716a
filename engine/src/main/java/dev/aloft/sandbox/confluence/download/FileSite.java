package dev.aloft.sandbox.confluence.download;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.web.Request;
import java.util.concurrent.locks.Lock;

/**
 * What downloads ask of a Confluence, of whatever kind.
 *
 * @param <C> its call
 */
public interface FileSite<C extends Call> {

  /** Its name among the products of an address. */
  String name();

  /**
   * The call of a request, once its caller is known.
   *
   * @throws Refusal 401
   */
  C admit(Request request);

  /** Held while a file is looked for. */
  Lock reading();

  /**
   * What a file hangs on.
   *
   * @throws Refusal 404
   */
  Content holder(C call, String id);

  /** Whether the caller sees a file. */
  boolean sees(C call, Content file);

  Contents contents();

  Blobs files();
}
