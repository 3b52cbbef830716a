package dev.aloft.text.jql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RewritingTest {

  @Test
  void leavesEverythingElseToTheLetter() {
    String text = "Status='Open'   and\n cf[10010] IN (1,2) // x";
    Rewriting rewriting = new Rewriting(text);
    rewriting.put(new Place(21, 30), "cf[77]");
    rewriting.put(new Place(7, 13), "Waiting");

    assertThat(rewriting.result()).isEqualTo("Status=Waiting   and\n cf[77] IN (1,2) // x");
  }

  @Test
  void withoutAnythingToReplaceIsTheTextItself() {
    assertThat(new Rewriting(" a =  1 ").result()).isEqualTo(" a =  1 ");
  }
}
