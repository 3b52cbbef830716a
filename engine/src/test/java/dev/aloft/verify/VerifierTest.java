package dev.aloft.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.resource.Actual;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.Lane;
import dev.aloft.resource.LaneAudit;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.PartKind;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerifierTest {

  private static final Identity IDENTITY =
      new Identity() {
        @Override
        public Optional<String> idOf(Address address) {
          return address.key().startsWith("lost")
              ? Optional.empty()
              : Optional.of("id-" + address.key());
        }

        @Override
        public Optional<Address> addressOf(String type, String id) {
          return id.startsWith("id-")
              ? Optional.of(Address.of(type, id.substring(3)))
              : Optional.empty();
        }
      };

  private final Verifier verifier =
      new Verifier(IDENTITY, (expected, actual, identity) -> List.of());

  @Nested
  class Configuration {

    private final List<Expected> expected = new ArrayList<>();
    private final List<Actual> actual = new ArrayList<>();

    @Test
    void isCleanWhenEverythingAgrees() {
      expect("A", "ann");
      show("A", "ann");

      assertThat(findings()).isEmpty();
    }

    @Test
    void namesWhatIsMissingFromStateAndFromTheTarget() {
      expect("lost", "ann");
      expect("B", "ann");

      assertThat(findings())
          .extracting(Finding::address, Finding::kind)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple(component("lost"), Finding.Kind.MISSING),
              org.assertj.core.groups.Tuple.tuple(component("B"), Finding.Kind.MISSING));
    }

    @Test
    void namesTheAttributeThatDiffers() {
      expect("A", "ann");
      show("A", "bob");

      assertThat(findings())
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.address()).isEqualTo(component("A"));
            assertThat(finding.attribute()).isEqualTo("lead");
            assertThat(finding.kind()).isEqualTo(Finding.Kind.DIFFERENT);
          });
    }

    @Test
    void callsAnythingElseInOurPlacesUnexplained() {
      expect("A", "ann");
      show("A", "ann");
      show("B", "ann");

      assertThat(findings())
          .singleElement()
          .extracting(Finding::kind)
          .isEqualTo(Finding.Kind.UNEXPLAINED);
    }

    @Test
    void takesAnEmptyListForNone() {
      expected.add(Expected.of(component("A"), Map.of("lead", Value.set(List.of()))));
      actual.add(new Actual("id-A", "A", Optional.empty(), Map.of(), List.of()));

      assertThat(findings()).isEmpty();
    }

    private void expect(String name, String lead) {
      expected.add(
          Expected.of(component(name), Map.of("lead", Value.reference(Address.of("user", lead)))));
    }

    private void show(String name, String lead) {
      actual.add(
          new Actual(
              "id-" + name,
              name,
              Optional.empty(),
              Map.of("lead", new Value.Pointer("user", "id-" + lead)),
              List.of()));
    }

    private List<Finding> findings() {
      verifier.configuration(
          new Audit() {
            @Override
            public TypeSchema schema() {
              return TypeSchema.lasting(
                  "jira.component",
                  "components",
                  OnExisting.USE_IF_EQUAL,
                  List.of(Attribute.essential("lead", Equivalence.MAPPED)));
            }

            @Override
            public void expect(Consumer<Expected> sink) {
              expected.forEach(sink);
            }

            @Override
            public List<Actual> actual(Identity identity, List<String> ids) {
              return actual;
            }
          });
      return verifier.outcome().findings();
    }
  }

  @Nested
  class Lanes {

    private final List<ObservedPart> comments = new ArrayList<>();
    private final List<LaneAudit.Listed> listed = new ArrayList<>();
    private final Set<String> added = new HashSet<>();
    private String summary = "one";

    Lanes() {
      comments.add(comment("c1", "900", "hello"));
      listed.add(new LaneAudit.Listed("id-A-1", "A-1", Optional.of("src/1"), false));
    }

    @Test
    void areCleanWhenEverythingAgrees() {
      assertThat(findings()).isEmpty();
    }

    @Test
    void nameACommentThatWasDropped() {
      comments.clear();

      assertThat(findings())
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.part()).isEqualTo("comment/c1");
            assertThat(finding.kind()).isEqualTo(Finding.Kind.MISSING);
          });
    }

    @Test
    void nameACommentThatWasChanged() {
      comments.set(0, comment("c1", "900", "changed"));

      assertThat(findings()).singleElement().extracting(Finding::attribute).isEqualTo("text");
    }

    @Test
    void nameACommentThatIsThereTwice() {
      comments.add(comment("c1", "901", "hello"));

      assertThat(findings())
          .singleElement()
          .extracting(Finding::kind)
          .isEqualTo(Finding.Kind.DUPLICATED);
    }

    @Test
    void nameAValueThatWasChanged() {
      summary = "two";

      assertThat(findings()).singleElement().extracting(Finding::attribute).isEqualTo("summary");
    }

    @Test
    void nameAnIssueThatIsThereTwice() {
      listed.add(new LaneAudit.Listed("x", "A-9", Optional.of("src/1"), false));

      assertThat(findings())
          .singleElement()
          .extracting(Finding::kind)
          .isEqualTo(Finding.Kind.DUPLICATED);
    }

    @Test
    void nameAnIssueThatNothingExplains() {
      listed.add(new LaneAudit.Listed("x", "A-9", Optional.empty(), false));

      assertThat(findings())
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.UNEXPLAINED);
            assertThat(finding.address()).isEqualTo(Address.of("jira.issue", "A-9"));
          });
    }

    @Test
    void countWhatPeopleAddedAndDoNotComplain() {
      comments.add(new ObservedPart("comment", "901", Optional.empty(), Map.of()));
      added.add("comment/901");
      listed.add(new LaneAudit.Listed("x", "A-9", Optional.empty(), true));

      assertThat(findings()).isEmpty();
      assertThat(verifier.outcome().added()).isEqualTo(Map.of("comment", 1L, "jira.issue", 1L));
    }

    @Test
    void takeNothingForAddedThatCarriesOurStamp() {
      comments.add(comment("c1", "901", "hello"));
      added.add("comment/901");
      listed.add(new LaneAudit.Listed("x", "A-9", Optional.of("src/1"), true));

      assertThat(findings())
          .extracting(Finding::kind)
          .containsExactly(Finding.Kind.DUPLICATED, Finding.Kind.DUPLICATED);
    }

    private List<Finding> findings() {
      Lane lane = new Lane(Address.of("jira.project", "A"), "jira.issue", true);
      verifier.lane(audit(), new LaneSite(lane, "id-A", IDENTITY));
      return verifier.outcome().findings();
    }

    private LaneAudit audit() {
      return new LaneAudit() {
        @Override
        public LaneSchema schema() {
          return new LaneSchema(
              "jira.issue",
              "issues",
              "jira.project",
              List.of(Attribute.essential("summary", Equivalence.EXACT)),
              List.of(new PartKind("comment", "comments", PartKind.Phase.PARTS)));
        }

        @Override
        public List<Attribute> partAttributes(String kind) {
          return List.of(Attribute.essential("text", Equivalence.EXACT));
        }

        @Override
        public void expect(Lane lane, Consumer<Expected> sink) {
          sink.accept(
              new Expected(
                  Address.of("jira.issue", "A-1"),
                  Map.of("summary", Value.text("one")),
                  List.of(
                      new Expected.Part(
                          "comment",
                          "c1",
                          Optional.of("c1"),
                          Map.of("text", Value.text("hello"))))));
        }

        @Override
        public List<Actual> actual(LaneSite site, List<String> ids) {
          return List.of(
              new Actual(
                  "id-A-1",
                  "A-1",
                  Optional.of("src/1"),
                  Map.of("summary", Value.text(summary)),
                  comments,
                  "",
                  added));
        }

        @Override
        public void list(LaneSite site, Consumer<Listed> sink) {
          listed.forEach(sink);
        }
      };
    }

    private ObservedPart comment(String stamp, String id, String text) {
      return new ObservedPart("comment", id, Optional.of(stamp), Map.of("text", Value.text(text)));
    }
  }

  private static Address component(String name) {
    return Address.of("jira.component", name);
  }
}
