package org.huying.engine.tasklist;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.regex.Pattern;
import org.huying.engine.tasklist.TasklistCalls.Body;
import org.huying.problem.Refusal;

/** What a call of Tasklist may say. */
final class TasklistBodies {

    private static final int LARGEST = 64 * 1024;

    /** The one declared variable: the id of the stored draft. */
    private static final String DRAFT = "draft";

    private static final Pattern DRAFT_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Set<String> OF_A_VARIABLE = Set.of("value", "type", "valueInfo", "local", "name");

    private final JsonMapper json = JsonMapper.builder().build();

    /** @throws Refusal if a query's parameter is an expression: those run code */
    void checkParameters(Enumeration<String> names) {
        if (Collections.list(names).stream().anyMatch(TasklistBodies::isExpression)) {
            throw Refusal.of(Refusal.Status.BAD_REQUEST, "tasklist-expression");
        }
    }

    /** The body as it may go on to the engine. */
    byte[] checked(Body kind, String account, InputStream sent) throws IOException {
        byte[] body = sent.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Refusal.of(Refusal.Status.TOO_LARGE, "tasklist-not-understood");
        }
        JsonNode content = parsed(body);
        switch (kind) {
            case QUERY -> checkQuery(content);
            case CLAIM -> checkClaim(content, account);
            case FORM -> checkForm(content);
            case RELEASE, NONE, EMPTY_LIST -> {
                // says nothing
            }
        }
        return body;
    }

    private JsonNode parsed(byte[] body) throws IOException {
        if (body.length == 0) {
            return json.createObjectNode();
        }
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw Refusal.of(Refusal.Status.BAD_REQUEST, "tasklist-not-understood");
        }
    }

    private static void checkQuery(JsonNode query) {
        query.properties().forEach(field -> {
            if (isExpression(field.getKey())) {
                throw Refusal.of(Refusal.Status.BAD_REQUEST, "tasklist-expression");
            }
        });
        query.forEach(TasklistBodies::checkQuery);
    }

    private static boolean isExpression(String name) {
        return name.endsWith("Expression");
    }

    private static void checkClaim(JsonNode claim, String account) {
        if (!claim.path("userId").asText().equals(account)) {
            throw Refusal.of(Refusal.Status.FORBIDDEN, "tasklist-not-for-others");
        }
    }

    private static void checkForm(JsonNode form) {
        form.properties().forEach(field -> {
            boolean nothing = field.getValue().isNull() || field.getValue().equals(BooleanNode.FALSE);
            if (!field.getKey().equals("variables") && !nothing) {
                throw undeclared();
            }
        });
        form.path("variables").properties().forEach(variable -> {
            JsonNode value = variable.getValue();
            if (!variable.getKey().equals(DRAFT)
                    || !value.path("value").isTextual()
                    || !DRAFT_ID.matcher(value.path("value").asText()).matches()
                    || !value.path("type").asText("String").equals("String")
                    || !value.properties().stream().allMatch(part -> OF_A_VARIABLE.contains(part.getKey()))) {
                throw undeclared();
            }
        });
    }

    private static Refusal undeclared() {
        return Refusal.of(Refusal.Status.UNPROCESSABLE, "tasklist-undeclared");
    }
}
