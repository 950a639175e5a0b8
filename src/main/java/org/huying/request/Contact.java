package org.huying.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huying.problem.Refusal.FieldProblem;

/** How the resident can be reached; stored encrypted field by field, never in ledger, log or process. */
public record Contact(Optional<String> name, Optional<String> phone, Optional<String> email) {

    public boolean isEmpty() {
        return name.isEmpty() && phone.isEmpty() && email.isEmpty();
    }

    /** A phone or an e-mail is there; a name alone reaches nobody. */
    public boolean isReachable() {
        return phone.isPresent() || email.isPresent();
    }

    /** Nobody can be called back. */
    public static Contact none() {
        return new Contact(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** As it is stored: trimmed, blank fields gone, the phone in its one form ({@code +86 138-0000-0000 → 13800000000}). */
    public Contact normalised() {
        return new Contact(
                name.map(ContactRules::plain).filter(text -> !text.isEmpty()),
                phone.map(PhoneNumber::normalise).filter(text -> !text.isEmpty()),
                email.map(ContactRules::plain).filter(text -> !text.isEmpty()));
    }

    /** What is wrong, by field ({@code contact.name}, {@code contact.phone}, {@code contact.email}); empty if nothing is. */
    public Map<String, FieldProblem> problems() {
        var problems = new TreeMap<String, FieldProblem>();
        fields().forEach((field, value) ->
                ContactRules.problem(field, value).ifPresent(problem -> problems.put(field.path(), problem)));
        return problems;
    }

    /** The fields that are there, in their order. */
    Map<ContactField, String> fields() {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        name.ifPresent(value -> fields.put(ContactField.NAME, value));
        phone.ifPresent(value -> fields.put(ContactField.PHONE, value));
        email.ifPresent(value -> fields.put(ContactField.EMAIL, value));
        return fields;
    }

    static Contact of(Map<ContactField, String> fields) {
        return new Contact(
                Optional.ofNullable(fields.get(ContactField.NAME)),
                Optional.ofNullable(fields.get(ContactField.PHONE)),
                Optional.ofNullable(fields.get(ContactField.EMAIL)));
    }

    /** Says nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "Contact" + fields().keySet();
    }
}
