package org.huying.intake.web;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.springframework.stereotype.Component;

/** Reads what strangers send: bounded, no unknown fields, no numbers for words, and each failure names its field. */
@Component
class StrictJson {

    /** Far above the longest valid request. */
    private static final int LONGEST = 1_000_000;

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, Fail)
                    .setCoercion(CoercionInputShape.Float, Fail)
                    .setCoercion(CoercionInputShape.Boolean, Fail))
            .build();

    /**
     * @throws Refusal {@code json-unreadable} (400), {@code request-invalid} (422) for a field of the wrong type or an
     *     unknown one, {@code json-too-large} (413)
     */
    <T> T read(InputStream body, Class<T> type) {
        try {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw Refusal.of(Refusal.Status.TOO_LARGE, "json-too-large");
            }
            T read = json.readValue(bytes, type);
            if (read == null) {
                throw unreadable();
            }
            return read;
        } catch (JsonMappingException e) {
            String field = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "" : step.getFieldName())
                    .collect(Collectors.joining("."));
            if (field.isEmpty()) {
                throw unreadable();
            }
            String wrong = e instanceof UnrecognizedPropertyException ? "intake.field.unknown" : "intake.field.type";
            throw Refusal.invalid("request-invalid", Map.of(shortened(field), FieldProblem.of(wrong)));
        } catch (JsonProcessingException e) {
            throw unreadable();
        } catch (IOException e) {
            // the caller went away, or what it sends is no request
            throw unreadable();
        }
    }

    private static String shortened(String field) {
        return field.length() > 100 ? field.substring(0, 100) : field;
    }

    private static Refusal unreadable() {
        return Refusal.of(Refusal.Status.BAD_REQUEST, "json-unreadable");
    }
}
