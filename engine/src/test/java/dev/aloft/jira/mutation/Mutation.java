package dev.aloft.jira.mutation;

import dev.aloft.testing.JiraWorld;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One alteration, and all that verify may say of it.
 *
 * @param subject the type, with the kind of part if it is one
 * @param name what is done, in words
 * @param attribute the attribute that is altered, if it is one
 * @param change the alteration
 * @param findings what verify has to find, neither less nor more
 */
record Mutation(
    String subject,
    String name,
    Optional<String> attribute,
    Consumer<JiraWorld> change,
    List<String> findings) {}
