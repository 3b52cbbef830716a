package dev.aloft.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AddressTest {

  @Property
  void printedFormReadsBackWhateverTheKey(@ForAll String key) {
    Address address = Address.of("jira.project", key);

    assertThat(Address.parse(address.toString())).isEqualTo(address);
  }

  @Test
  void namesTheSiteWhenThereAreSeveral() {
    Address address = new Address(Optional.of("main"), "jira.project", "OPS");

    assertThat(address).hasToString("main:jira.project[\"OPS\"]");
    assertThat(Address.parse("main:jira.project[\"OPS\"]")).isEqualTo(address);
  }

  @Test
  void refusesWhatIsNoAddress() {
    for (String text : new String[] {"", "jira.project", "Jira[\"A\"]", "user[\"a\" ]"}) {
      assertThatIllegalArgumentException().as(text).isThrownBy(() -> Address.parse(text));
    }
  }

  @Property
  void orderAgreesWithEquality(@ForAll String one, @ForAll String other) {
    int order = Address.of("user", one).compareTo(Address.of("user", other));

    assertThat(order == 0).isEqualTo(one.equals(other));
  }
}
