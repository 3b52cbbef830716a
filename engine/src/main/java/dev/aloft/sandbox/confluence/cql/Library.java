package dev.aloft.sandbox.confluence.cql;

import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.confluence.content.Followers;
import dev.aloft.sandbox.confluence.content.Labels;
import dev.aloft.sandbox.confluence.content.Spaces;

/**
 * What a site lets be searched.
 *
 * @param watchers who watches what: {@code content/…}
 * @param mention the attribute by which a text names somebody
 */
public record Library(
    Spaces spaces,
    Contents contents,
    Labels labels,
    Followers<String> watchers,
    Favourites favourites,
    String mention) {}
