package org.huying.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A fact's components as RFC 8785 JSON: enums by name, times as ISO 8601 text, an empty {@code Optional} left out. Has its
 * own mapper, because a setting made for the API must not change what is hashed.
 */
class CanonicalJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    /** @throws IllegalArgumentException if the fact does not come through unchanged, such as a number beyond 2^53 */
    String of(Fact fact) {
        try {
            var written = mapper.writeValueAsBytes(fact);
            var canonical = new JsonCanonicalizer(written).getEncodedUTF8();
            if (!mapper.readTree(written).equals(CanonicalJson::compare, mapper.readTree(canonical))) {
                throw new IllegalArgumentException(
                        fact.getClass().getName() + " holds a number that RFC 8785 cannot keep: make it text");
            }
            return new String(canonical, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(fact.getClass().getName() + " cannot be written as canonical JSON", e);
        }
    }

    /** 1.0 and 1 are the same number: RFC 8785 writes both as 1. */
    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue())
                : one.equals(other) ? 0 : 1;
    }
}
