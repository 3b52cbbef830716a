package dev.aloft.spec;

import java.util.Optional;

/**
 * A Project document: one project by name. It wins over a rule that selects the same project, and
 * takes from the rule what it does not say.
 *
 * @param key the project's key in the source
 * @param target the name of the target site
 * @param targetKey empty where the key stays
 * @param targetName empty where the name stays
 * @param projectLocation the line that names the source's project
 */
public record ProjectLine(
    String name,
    String source,
    String key,
    Optional<String> target,
    Optional<String> targetKey,
    Optional<String> targetName,
    Optional<String> owner,
    ContentTerms content,
    SpecLocation projectLocation,
    SpecLocation location) {}
