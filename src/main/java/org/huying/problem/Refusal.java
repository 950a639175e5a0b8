package org.huying.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An expected "no" that ends a command and rolls its transaction back. The reader gets one sentence, looked up in the
 * message bundle {@code messages/problem*.properties} (or the module's own bundle) under {@code problem.<type>}, in the
 * reader's language; nothing else of the exception is shown.
 *
 * <p>{@link #fields()} maps a form field's name to the message key of what is wrong with it, so that the page can say so
 * beside the field.
 */
public class Refusal extends RuntimeException {

    private final Status status;
    private final String type;
    private final List<Object> arguments;
    private final Map<String, FieldProblem> fields;

    /** How the caller's request relates to the refusal; {@link #code()} is the HTTP status. */
    public enum Status {
        BAD_REQUEST(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNPROCESSABLE(422),
        TOO_MANY(429);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /** What is wrong with one field: a message key and its arguments. */
    public record FieldProblem(String key, List<Object> arguments) {
        public static FieldProblem of(String key, Object... arguments) {
            return new FieldProblem(key, List.of(arguments));
        }
    }

    private Refusal(Status status, String type, List<Object> arguments, Map<String, FieldProblem> fields) {
        super(type, null, false, false);
        this.status = status;
        this.type = type;
        this.arguments = List.copyOf(arguments);
        this.fields = Map.copyOf(fields);
    }

    /** @param type stable kebab-case name, e.g. {@code task-already-done}; never carries what a person typed */
    public static Refusal of(Status status, String type, Object... arguments) {
        return new Refusal(status, type, List.of(arguments), Map.of());
    }

    /** Input that does not fit: 422 with the problem of each field. */
    public static Refusal invalid(String type, Map<String, FieldProblem> fields) {
        return new Refusal(Status.UNPROCESSABLE, type, List.of(), fields);
    }

    /** The same, for a form that calls the field something else. */
    public Refusal renamed(String field, String name) {
        var renamed = new HashMap<>(fields);
        Optional.ofNullable(renamed.remove(field)).ifPresent(problem -> renamed.put(name, problem));
        return new Refusal(status, type, arguments, renamed);
    }

    public Status status() {
        return status;
    }

    public String type() {
        return type;
    }

    /** Message key of the sentence. */
    public String messageKey() {
        return "problem." + type;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Map<String, FieldProblem> fields() {
        return fields;
    }
}
