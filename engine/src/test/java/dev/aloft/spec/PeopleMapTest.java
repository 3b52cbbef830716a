package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleMapTest {

  @TempDir Path folder;

  @Test
  void everyBadRowIsToldWithoutAnAddress() {
    assertThat(
            report(
                """
                source,email
                jdoe,jane@acme.example
                jdoe,john@acme.example
                ,john@acme.example
                "x,y",not-an-address
                a,b,c
                """))
        .isEqualTo(
            """
            users.csv:3:1 ALOFT-SPEC-027
              a person stands in two rows
              expected: one row; the other is line 2
            users.csv:4:1 ALOFT-SPEC-027
              no person stands in the column source
              expected: a user's name, key or address
            users.csv:5:7 ALOFT-SPEC-027
              the column email holds no e-mail address
              expected: the address of an account, or stand-in
            users.csv:6:1 ALOFT-SPEC-027
              the row has 3 values
              expected: 2 values; quote a value that holds a comma
            """);
  }

  @Test
  void aWrongHeaderIsToldOnce() {
    assertThat(report("source;email\na;b@acme.example\n"))
        .isEqualTo(
            """
            users.csv:1:1 ALOFT-SPEC-027
              "source;email" is not a column of the people map, or stands twice
              expected: columns separated by commas
            """);
    assertThat(report("source\n")).contains("column email is missing");
    assertThat(report("")).contains("the people map is empty");
  }

  @Test
  void aRowMayAskForTheStandIn() {
    assertThat(rows("email,source\nstand-in,default/jdoe\n"))
        .containsExactly("default [jdoe] StandIn[]");
    assertThat(rows("source,email,note\njdoe,stand-in,\"left, in May\"\n"))
        .containsExactly("any [jdoe] StandIn[]");
  }

  @Test
  void aFileOfTheAssistantsIsReadAsItIs() {
    assertThat(
            rows(
                """
                UserKey,UserName,ErrorType,OldEmail,NewEmail,Tombstone,AccountType
                JIRAUSER1,right,,right@acme.example,Right@acme.example,FALSE,USER
                JIRAUSER2,moved,,moved@acme.example,moved@new.example,FALSE,USER
                JIRAUSER3,bad,INV,bad@bad,bad3@acme.example,False,USER
                JIRAUSER4,twin,DUP,twin@acme.example,twin@acme.example,false,CUSTOMER
                JIRAUSER5,left,INV,,INV_5@acme.example,TRUE,USER
                """))
        .containsExactly(
            "any [JIRAUSER2, moved] account m***@new.example",
            "any [JIRAUSER3, bad] account b***@acme.example",
            "any [JIRAUSER4, twin] account t***@acme.example",
            "any [JIRAUSER5, left] StandIn[]");
    assertThat(
            rows("UserKey,UserName,Type,OldEmail,NewEmail,Tombstone\nk,n,INV,x,n@a.example,TRUE"))
        .containsExactly("any [k, n] StandIn[]");
  }

  @Test
  void aBadRowOfTheAssistantsIsTold() {
    assertThat(
            report(
                """
                UserKey,UserName,Type,OldEmail,NewEmail,Tombstone
                k,n,INV,x,,FALSE
                ,n,INV,x,n@acme.example,FALSE
                l,n,INV,x,n@acme.example,perhaps
                """))
        .isEqualTo(
            """
            users.csv:2:11 ALOFT-SPEC-027
              the column NewEmail holds no e-mail address
              expected: an address, or TRUE in the column Tombstone
            users.csv:3:1 ALOFT-SPEC-027
              no person stands in the column UserKey
              expected: the user's key
            users.csv:4:26 ALOFT-SPEC-027
              the column Tombstone holds neither of its words
              expected: TRUE or FALSE
            """);
    assertThat(report("UserKey,NewEmail\n")).contains("column oldemail is missing");
  }

  @Test
  void aFileForTheSupportIsReadWithoutPasswords() {
    assertThat(
            rows(
                """
                Username,First Name,Last Name,Email Address,Active
                ann,Ann,Lee,ann@acme.example,true
                bob,Bob,Ray,bob@acme.example,FALSE
                """))
        .containsExactly("any [ann] account a***@acme.example", "any [bob] StandIn[]");
    assertThat(report("Username,Email Address,Password\nann,ann@acme.example,hunter2\n"))
        .contains("users.csv:2:22", "a password stands in the people map")
        .doesNotContain("hunter2");
  }

  @Test
  void severalMapsAreReadOneAfterTheOther() {
    SpecFixture two =
        new SpecFixture(folder)
            .file("m.yaml", SpecFixture.MIGRATION)
            .file("a.csv", "source,email\na,a@acme.example\n")
            .file("b.csv", "source,email\nb,b@acme.example\n")
            .file("u.yaml", SpecReaderTest.document("Users", "everyone", "{map: [a.csv, b.csv]}"));

    assertThat(two.blueprint().users().map())
        .extracting(row -> Path.of(row.location().file()).getFileName())
        .containsExactly(Path.of("a.csv"), Path.of("b.csv"));
  }

  @Test
  void domainsThatAreNoneCannotBeRewritten() {
    SpecFixture odd =
        new SpecFixture(folder)
            .file("m.yaml", SpecFixture.MIGRATION)
            .file(
                "u.yaml",
                SpecReaderTest.document(
                    "Users", "everyone", "{domains: {rewrite: {nowhere: acme.example}}}"));

    assertThat(odd.report())
        .contains("unknown key \"nowhere\"", "expected: a domain such as acme.example");
  }

  @Test
  void aMissingMapIsToldWhereItIsNamed() {
    assertThat(spec().report())
        .isEqualTo(
            """
            u.yaml:4:13 ALOFT-SPEC-027
              the people map "users.csv" does not exist
              expected: a CSV file; the path is relative to u.yaml
            """);
  }

  private List<String> rows(String csv) {
    return spec().file("users.csv", csv).blueprint().users().map().stream()
        .map(row -> row.source().orElse("any") + " " + row.names() + " " + row.becomes())
        .toList();
  }

  private String report(String csv) {
    return spec().file("users.csv", csv).report();
  }

  private SpecFixture spec() {
    return new SpecFixture(folder)
        .file("m.yaml", SpecFixture.MIGRATION)
        .file("u.yaml", SpecReaderTest.document("Users", "everyone", "{map: users.csv}"));
  }
}
