package dev.aloft.jira.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.cli.jira.JiraTypes;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.field.FieldKind;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.LaneAudit;
import dev.aloft.resource.PartKind;
import dev.aloft.resource.TypeSchema;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of mutations has rows for everything that is written: who adds a type, a kind of part
 * or an attribute adds rows for it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTableTest {

  /** Nothing can alter these: the id of a role's holders is made of its project and its role. */
  private static final Set<String> PART_OF_THE_ID =
      Set.of("jira.role-actors: project", "jira.role-actors: role");

  private final JiraTypes types = JiraTypes.all();
  private JiraWorld world;

  @BeforeAll
  void start(@TempDir Path folder) {
    world = MutationWorld.of(folder);
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void everyTypeIsDropped() {
    assertThat(subjectsOf(AllMutations.list(), "dropped"))
        .containsAll(
            Stream.concat(
                    types.inOrder().stream()
                        .map(JiraType::schema)
                        .filter(schema -> !schema.temporary())
                        .map(TypeSchema::type),
                    Stream.of(types.lane().schema().itemType()))
                .toList());
  }

  @Test
  void everyScaffoldingIsLeftBehind() {
    assertThat(subjectsOf(AllMutations.list(), "left behind"))
        .containsExactlyInAnyOrderElementsOf(
            types.inOrder().stream()
                .map(JiraType::schema)
                .filter(TypeSchema::temporary)
                .map(TypeSchema::type)
                .toList());
  }

  @Test
  void everyKindOfPartIsDroppedAndHasAForeignOneBesideIt() {
    List<String> kinds =
        types.lane().schema().partKinds().stream()
            .map(kind -> types.lane().schema().itemType() + " " + kind.name())
            .toList();
    assertThat(subjectsOf(AllMutations.list(), "dropped")).containsAll(kinds);
    assertThat(subjectsOf(AllMutations.list(), "doubled", "a foreign one")).containsAll(kinds);
  }

  @Test
  void everyAttributeThatIsWrittenAndComparedIsAltered() {
    assertThat(forgotten(AllMutations.list())).isEqualTo(PART_OF_THE_ID);
  }

  @Test
  void anAttributeWithoutARowIsForgotten() {
    List<Mutation> fewer =
        AllMutations.list().stream()
            .filter(row -> !row.subject().equals("jira.status"))
            .filter(row -> row.attribute().filter("field:A url#12"::equals).isEmpty())
            .filter(row -> !row.subject().equals("jira.issue link"))
            .toList();

    assertThat(forgotten(fewer))
        .containsAll(PART_OF_THE_ID)
        .contains(
            "jira.status: name",
            "jira.status: category",
            "jira.issue: field:A url#12",
            "jira.issue link: to")
        .hasSize(PART_OF_THE_ID.size() + 6);
  }

  @Test
  void theWorldHasAFieldOfEveryKind() {
    assertThat(
            world.source().customFields().stream()
                .map(field -> field.typeKey())
                .collect(Collectors.toSet()))
        .containsAll(Arrays.stream(FieldKind.values()).map(FieldKind::typeKey).toList());
  }

  private static Set<String> subjectsOf(List<Mutation> rows, String... beginnings) {
    return rows.stream()
        .filter(row -> Arrays.stream(beginnings).anyMatch(row.name()::startsWith))
        .map(Mutation::subject)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The attributes that are written and compared and that no row alters. */
  private Set<String> forgotten(List<Mutation> rows) {
    Set<String> forgotten = new TreeSet<>();
    compared()
        .forEach((subject, attributes) ->
            attributes.stream()
                .filter(attribute -> attribute.write() != Attribute.Write.NEVER)
                .filter(attribute -> attribute.equivalence() != Equivalence.LOST)
                .filter(attribute -> attribute.equivalence() != Equivalence.UNCOMPARED)
                .map(attribute -> subject + ": " + attribute.name())
                .forEach(forgotten::add));
    rows.forEach(
        row -> row.attribute().ifPresent(name -> forgotten.remove(row.subject() + ": " + name)));
    return forgotten;
  }

  private Map<String, List<Attribute>> compared() {
    Map<String, List<Attribute>> all = new TreeMap<>();
    for (JiraType type : types.inOrder()) {
      if (!type.schema().temporary()) {
        all.put(type.schema().type(), type.schema().attributes());
      }
    }
    // The audit has an attribute for each custom field that moves.
    LaneAudit lane = types.lane().audit(world.migration().auditScope(), world.site());
    String item = lane.schema().itemType();
    all.put(item, lane.schema().attributes());
    for (PartKind kind : lane.schema().partKinds()) {
      all.put(item + " " + kind.name(), lane.partAttributes(kind.name()));
    }
    return all;
  }
}
