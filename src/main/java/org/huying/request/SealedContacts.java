package org.huying.request;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.huying.ledger.Actor;
import org.huying.ledger.Fact;
import org.huying.ledger.Ledger;
import org.huying.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Contacts in table {@code request_contact}. */
@Component
class SealedContacts implements ContactVault {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    /** Made when first used, so that a command which needs no keys starts without. */
    private final ObjectProvider<ContactKeys> keys;

    private final Ledger ledger;
    private final FilesInHand inHand;
    private final ContactLooks looks;

    SealedContacts(
            JdbcClient jdbc,
            JdbcTemplate batches,
            ObjectProvider<ContactKeys> keys,
            Ledger ledger,
            FilesInHand inHand,
            ContactLooks looks) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.keys = keys;
        this.ledger = ledger;
        this.inHand = inHand;
        this.looks = looks;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(String requestNumber, Contact contact, Optional<Locale> language) {
        insert(requestNumber, checked(contact), language.map(SealedContacts::tag));
    }

    @Override
    @Transactional
    public void correct(String requestNumber, Contact contact, Actor actor) {
        Contact correction = checked(contact);
        if (correction.isEmpty()) {
            return;
        }
        lock(requestNumber);
        Optional<String> language = language(requestNumber);
        List<String> fields =
                correction.fields().keySet().stream().map(ContactField::column).toList();
        jdbc.sql("delete from request_contact where request_number = :number and field in (:fields)")
                .param("number", requestNumber)
                .param("fields", fields)
                .update();
        insert(requestNumber, correction, language);
        noteReachable(requestNumber);
        append(requestNumber, actor, new ContactCorrected(fields));
    }

    private static Contact checked(Contact contact) {
        var problems = contact.problems();
        if (!problems.isEmpty()) {
            throw Refusal.invalid("contact-invalid", problems);
        }
        return contact.normalised();
    }

    private void insert(String requestNumber, Contact contact, Optional<String> language) {
        List<Object[]> rows = contact.fields().entrySet().stream()
                .map(field -> row(requestNumber, field.getKey(), field.getValue(), language))
                .toList();
        batches.batchUpdate(
                "insert into request_contact (request_number, field, sealed, lookup, language) values (?, ?, ?, ?, ?)",
                rows);
    }

    /** One of the two languages that residents are written to. */
    private static String tag(Locale language) {
        return language.getLanguage().equals("en") ? "en" : "zh-CN";
    }

    private Object[] row(String requestNumber, ContactField field, String value, Optional<String> language) {
        byte[] sealed = keys.getObject().seal(requestNumber, field, value);
        @Nullable String lookup = field == ContactField.PHONE ? keys.getObject().digest(value) : null;
        return new @Nullable Object[] {requestNumber, field.column(), sealed, lookup, language.orElse(null)};
    }

    private Optional<String> language(String requestNumber) {
        return jdbc.sql("select max(language) from request_contact where request_number = :number")
                .param("number", requestNumber)
                .query((row, index) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    @Override
    @Transactional
    public MaskedContact masked(String requestNumber, String reader) {
        if (isAnonymous(requestNumber)) {
            return MaskedContact.ofAnonymous();
        }
        Contact contact = open(requestNumber);
        if (!contact.isEmpty()) {
            looks.seen(requestNumber, ContactLooks.Way.SEEN, reader);
        }
        return MaskedContact.of(contact);
    }

    @Override
    @Transactional(readOnly = true)
    public Addressee addressee(String requestNumber) {
        Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
        var languages = new TreeSet<String>();
        jdbc.sql("""
                        select c.field, c.sealed, c.language
                          from request_contact c join request r on r.number = c.request_number
                         where c.request_number = :number and not r.anonymous
                        """).param("number", requestNumber).query((ResultSet row) -> {
            opened(requestNumber, row, fields);
            Optional.ofNullable(row.getString("language")).ifPresent(languages::add);
        });
        return Addressee.of(
                Contact.of(fields), Optional.ofNullable(languages.pollLast()).map(Locale::forLanguageTag));
    }

    private boolean isAnonymous(String requestNumber) {
        return jdbc.sql("select anonymous from request where number = :number")
                .param("number", requestNumber)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    @Transactional
    public Contact reveal(String requestNumber, RevealReason reason, Actor actor) {
        boolean anonymous = lock(requestNumber);
        if (anonymous && reason != RevealReason.CUSTODIAN_RULING) {
            throw Refusal.of(Refusal.Status.FORBIDDEN, "contact-withheld");
        }
        append(requestNumber, actor, new ContactRevealed(reason.name()));
        actor.account().ifPresent(account -> looks.revealed(requestNumber, reason, account));
        return open(requestNumber);
    }

    @Override
    @Transactional
    public void erase(String requestNumber, Actor actor) {
        lock(requestNumber);
        jdbc.sql("delete from request_contact where request_number = :number")
                .param("number", requestNumber)
                .update();
        noteReachable(requestNumber);
        append(requestNumber, actor, new ContactErased());
    }

    /** Whether there will be a callback is decided by the request's row. */
    private void noteReachable(String requestNumber) {
        jdbc.sql("""
                        update request
                           set reachable = exists (select 1 from request_contact
                                                    where request_number = :number and field in (:reaching))
                         where number = :number
                        """)
                .param("number", requestNumber)
                .param("reaching", List.of(ContactField.PHONE.column(), ContactField.EMAIL.column()))
                .update();
        inHand.putAway(requestNumber);
    }

    @Override
    @Transactional
    public List<String> requestsOfPhone(String phone, String reader) {
        List<String> found = jdbc.sql("""
                        select r.number
                          from request_contact c join request r on r.number = c.request_number
                         where c.lookup in (:digests) and r.ended_at is null and not r.anonymous
                           and not exists (select 1 from category k where k.code = r.category and k.confidential)
                         order by r.received_at desc, r.number desc
                        """)
                .param("digests", keys.getObject().digests(PhoneNumber.normalise(phone)))
                .query(String.class)
                .list();
        found.forEach(number -> looks.seen(number, ContactLooks.Way.PHONE, reader));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Contact> ofExport(Collection<String> requestNumbers) {
        var fields = new HashMap<String, Map<ContactField, String>>();
        if (!requestNumbers.isEmpty()) {
            jdbc.sql("""
                            select c.request_number, c.field, c.sealed
                              from request_contact c join request r on r.number = c.request_number
                             where c.request_number in (:numbers) and not r.anonymous
                            """).param("numbers", requestNumbers).query((ResultSet row) -> {
                String number = row.getString("request_number");
                opened(number, row, fields.computeIfAbsent(number, one -> new EnumMap<>(ContactField.class)));
            });
        }
        var contacts = new HashMap<String, Contact>();
        fields.forEach((number, opened) -> contacts.put(number, Contact.of(opened)));
        return contacts;
    }

    /** One request, one lock: ledger entries are appended by its holder only. Says whether the reporter is anonymous. */
    private boolean lock(String requestNumber) {
        return jdbc.sql("select anonymous from request where number = :number for update")
                .param("number", requestNumber)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> Refusal.of(Refusal.Status.NOT_FOUND, "request-unknown"));
    }

    private void append(String requestNumber, Actor actor, Fact fact) {
        ledger.append(requestNumber, actor, "", fact);
    }

    private Contact open(String requestNumber) {
        Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
        jdbc.sql("select field, sealed from request_contact where request_number = :number")
                .param("number", requestNumber)
                .query((ResultSet row) -> opened(requestNumber, row, fields));
        return Contact.of(fields);
    }

    private void opened(String requestNumber, ResultSet row, Map<ContactField, String> fields) throws SQLException {
        ContactField field = ContactField.valueOf(row.getString("field").toUpperCase(Locale.ROOT));
        try {
            fields.put(field, keys.getObject().open(requestNumber, field, row.getBytes("sealed")));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException(
                    "the keyset of huying.keys.contact does not open contact field %s of request %s"
                            .formatted(field.column(), requestNumber),
                    foreign);
        }
    }
}
