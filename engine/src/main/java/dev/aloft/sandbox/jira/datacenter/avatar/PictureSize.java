package dev.aloft.sandbox.jira.datacenter.avatar;

import dev.aloft.sandbox.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a file says of itself when it is a picture that the product takes (PNG, GIF, JPEG).
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(int width, int height) {

  private static final int SMALLEST = 48;

  /** Reads the head of a file; nothing where it is no such picture. */
  static Optional<PictureSize> of(byte[] file) {
    if (file.length > 24 && begins(file, 0x89, 'P', 'N', 'G')) {
      return Optional.of(new PictureSize(number(file, 16, 4), number(file, 20, 4)));
    }
    if (file.length > 10 && begins(file, 'G', 'I', 'F', '8')) {
      return Optional.of(
          new PictureSize(
              (file[6] & 0xff) | (file[7] & 0xff) << 8, (file[8] & 0xff) | (file[9] & 0xff) << 8));
    }
    return file.length > 4 && begins(file, 0xff, 0xd8, 0xff) ? jpeg(file) : Optional.empty();
  }

  private static Optional<PictureSize> jpeg(byte[] file) {
    int at = 2;
    while (at + 9 < file.length && (file[at] & 0xff) == 0xff) {
      int marker = file[at + 1] & 0xff;
      boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8;
      if (frame && marker != 0xcc) {
        return Optional.of(new PictureSize(number(file, at + 7, 2), number(file, at + 5, 2)));
      }
      at += 2 + number(file, at + 2, 2);
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] file, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if ((file[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] file, int at, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = (number << 8) | (file[at + i] & 0xff);
    }
    return number;
  }

  /** How the product would cut it: the largest square in its middle. */
  ObjectNode cropping(String url) {
    int side = Math.max(1, Math.min(width, height));
    ObjectNode view = Json.object();
    view.put("url", url);
    view.put("cropperWidth", side);
    view.put("cropperOffsetX", (width - side) / 2);
    view.put("cropperOffsetY", (height - side) / 2);
    view.put("needsCropping", width != height || width > SMALLEST);
    return view;
  }
}
