package dev.aloft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.value.Value;
import dev.aloft.value.Values;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import tools.jackson.databind.json.JsonMapper;

class ValueJsonTest {

  @Property
  @Domain(Values.class)
  void everyValueReadsBackAsItWas(@ForAll Value value) {
    JsonMapper mapper = PlanJson.MAPPER;
    String written = mapper.writeValueAsString(ValueJson.write(Map.of("value", value)));

    assertThat(ValueJson.readFields(mapper.readTree(written))).containsEntry("value", value);
  }
}
