package org.huying.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huying.database.TestDatabase;
import org.huying.ledger.Actor;
import org.huying.problem.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.IllegalTransactionStateException;

/** What must hold on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RequestStorageContract {

    private static final Contact WANG =
            new Contact(Optional.of("王小明"), Optional.of("+86 138-1234-1234"), Optional.of("wang@example.org"));
    private static final Actor CLERK = Actor.staff("li.na");

    private final String keys = ContactKeys.create();
    private final HikariDataSource source;
    private final RequestStorage storage;
    private final ContactVault vault;
    private final Attachments photos;

    RequestStorageContract(TestDatabase database) {
        source = database.create();
        storage = new RequestStorage(source, keys);
        vault = storage.bean(ContactVault.class);
        photos = storage.bean(Attachments.class);
    }

    @AfterAll
    void stop() {
        storage.close();
        source.close();
    }

    @Test
    void numbers_differ_and_are_their_own_normal_form() {
        RequestNumbers numbers = storage.bean(RequestNumbers.class);
        String first = numbers.next();
        String second = numbers.next();

        assertThat(first).startsWith("HY2611").isNotEqualTo(second);
        assertThat(RequestNumbers.normalise(first)).contains(first);
    }

    @Test
    void a_contact_is_read_as_it_was_kept_and_the_ledger_says_why() {
        String number = requestOf(WANG, false);

        Contact read = vault.reveal(number, RevealReason.CALLBACK, CLERK);

        assertThat(read).isEqualTo(WANG.normalised());
        assertThat(read.phone()).contains("13812341234");
        assertThat(storage.ledger).contains(number + " staff:li.na ContactRevealed[reason=CALLBACK]");
        assertThat(storage.ledger.toString()).doesNotContain("138", "王", "wang@");
    }

    @Test
    void no_field_lies_readable_in_the_database() {
        String number = requestOf(WANG, false);

        List<String> stored = storage.jdbc
                .sql("select sealed, lookup from request_contact where request_number = ?")
                .param(number)
                .query((row, index) ->
                        new String(row.getBytes(1), StandardCharsets.UTF_8) + Optional.ofNullable(row.getString(2)))
                .list();

        assertThat(stored).hasSize(3).allSatisfy(text -> assertThat(text)
                .doesNotContain("13812341234", "王小明", "example"));
    }

    @Test
    void a_mask_is_one_look_a_day_and_nothing_is_seen_of_who_stays_anonymous() {
        String number = requestOf(WANG, false);
        int entries = storage.ledger.size();

        assertThat(vault.masked(number, "li.na").phone()).contains("138****1234");
        assertThat(vault.masked(requestOf(WANG, true), "li.na")).isEqualTo(MaskedContact.ofAnonymous());
        assertThat(vault.masked(number, "li.na").phone()).contains("138****1234");
        assertThat(storage.ledger.subList(entries, storage.ledger.size()))
                .containsExactly("-looks staff:li.na ContactSeen[request=" + number + ", way=SEEN]");
    }

    @Test
    void an_export_opens_many_contacts_but_no_anonymous_one() {
        String open = requestOf(WANG, false);
        String anonymous = requestOf(WANG, true);

        assertThat(vault.ofExport(List.of(open, anonymous))).containsExactly(Map.entry(open, WANG.normalised()));
        assertThat(vault.ofExport(List.of())).isEmpty();
    }

    @Test
    void an_anonymous_reporter_is_opened_by_the_custodian_only() {
        String number = requestOf(WANG, true);

        assertRefused(() -> vault.reveal(number, RevealReason.CALLBACK, CLERK), "contact-withheld");
        assertThat(vault.reveal(number, RevealReason.CUSTODIAN_RULING, CLERK)).isEqualTo(WANG.normalised());
    }

    @Test
    void a_machine_writes_to_a_resident_without_an_entry_and_never_to_who_stays_anonymous() {
        String number = requestOf(WANG, false);
        int entries = storage.ledger.size();

        assertThat(vault.addressee(number))
                .isEqualTo(new Addressee(Optional.of("13812341234"), Optional.of("wang@example.org"), Optional.empty()))
                .hasToString("Addressee");
        assertThat(vault.addressee(requestOf(phone("0571-88888888"), false)).mobile())
                .isEmpty();
        assertThat(vault.addressee(requestOf(WANG, true)))
                .isEqualTo(new Addressee(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(storage.ledger).hasSize(entries);
    }

    @Test
    void the_language_of_a_report_stays_when_a_contact_is_corrected_and_goes_with_it() {
        String number = storage.request(false, false);
        storage.transaction.executeWithoutResult(
                status -> vault.store(number, phone("13812341234"), Optional.of(Locale.CANADA)));

        vault.correct(number, phone("13812345678"), CLERK);
        assertThat(vault.addressee(number).language()).contains(Locale.ENGLISH);

        vault.erase(number, CLERK);
        assertThat(vault.addressee(number))
                .isEqualTo(new Addressee(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_caller_finds_the_own_open_requests_by_phone_but_none_made_in_confidence() {
        Contact caller = phone("13999990001");
        String open = requestOf(caller, false);
        requestOf(caller, true);
        String ended = storage.request(false, true);
        storage.transaction.executeWithoutResult(status -> vault.store(ended, caller));
        String confidential = requestOf(caller, false);
        storage.jdbc.sql("""
                        insert into category (code, level, name_zh, name_en, confidential, retired)
                        values ('POLICE-INFORM', 1, '线索', 'Information', true, false)""").update();
        storage.jdbc
                .sql("update request set category = 'POLICE-INFORM' where number = ?")
                .param(confidential)
                .update();

        assertThat(vault.requestsOfPhone("１３９ 9999-0001", "li.na")).containsExactly(open);
        assertThat(vault.requestsOfPhone("13999990002", "li.na")).isEmpty();
        assertThat(vault.requestsOfPhone("", "li.na")).isEmpty();
    }

    @Test
    void a_correction_changes_the_given_fields_only() {
        String number = requestOf(WANG, false);

        vault.correct(number, phone("13812345678"), CLERK);

        Contact read = vault.reveal(number, RevealReason.CORRECTION, CLERK);
        assertThat(read.phone()).contains("13812345678");
        assertThat(read.name()).contains("王小明");
        assertThat(vault.requestsOfPhone("13812345678", "li.na")).contains(number);
        assertThat(vault.requestsOfPhone("13812341234", "li.na")).doesNotContain(number);
        assertThat(storage.ledger).contains(number + " staff:li.na ContactCorrected[fields=[phone]]");
    }

    @Test
    void a_mask_typed_back_is_refused_and_nothing_changes() {
        String number = requestOf(WANG, false);

        assertRefused(() -> vault.correct(number, phone("138****1234"), CLERK), "contact-invalid");
        assertThat(vault.masked(number, "li.na").phone()).contains("138****1234");
        assertThat(vault.reveal(number, RevealReason.CALLBACK, CLERK)).isEqualTo(WANG.normalised());
    }

    @Test
    void an_erased_contact_is_gone() {
        String number = requestOf(phone("13999990003"), false);

        vault.erase(number, CLERK);

        assertThat(vault.reveal(number, RevealReason.CALLBACK, CLERK)).isEqualTo(Contact.none());
        assertThat(vault.requestsOfPhone("13999990003", "li.na")).isEmpty();
        assertThat(storage.ledger).contains(number + " staff:li.na ContactErased[]");
        assertRefused(() -> vault.erase("HY0", CLERK), "request-unknown");
    }

    @Test
    void a_request_is_reachable_as_long_as_a_phone_or_mail_is_kept() {
        String number = storage.request(false, false);
        vault.correct(number, new Contact(Optional.of("王小明"), Optional.empty(), Optional.empty()), CLERK);
        assertThat(isReachable(number)).isFalse();

        vault.correct(number, phone("13999990005"), CLERK);
        assertThat(isReachable(number)).isTrue();

        vault.erase(number, CLERK);
        assertThat(isReachable(number)).isFalse();
    }

    private boolean isReachable(String number) {
        return storage.jdbc
                .sql("select reachable from request where number = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    @Test
    void a_contact_moved_to_another_request_does_not_open_there() {
        String from = requestOf(phone("13999990004"), false);
        String to = storage.request(false, false);
        storage.jdbc
                .sql("update request_contact set request_number = ? where request_number = ?")
                .params(to, from)
                .update();
        try {
            assertThatThrownBy(() -> vault.reveal(to, RevealReason.CALLBACK, CLERK))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("keyset");
        } finally {
            vault.erase(to, CLERK);
        }
    }

    @Test
    void a_node_with_another_keyset_does_not_start() {
        requestOf(WANG, false);

        assertThatThrownBy(() -> new RequestStorage(source, ContactKeys.create()))
                .hasRootCauseInstanceOf(ContactKeysFailure.class)
                .hasStackTraceContaining("does not open the contact data of this database");
    }

    @Test
    void a_photo_is_kept_with_its_thumbnail_and_digest() throws Exception {
        Attachments.Photo photo = photos.store("me", "a.jpg", SamplePhotos.jpeg(600, 400));

        byte[] content = photos.content(photo.id()).orElseThrow();
        assertThat(photos.find(photo.id())).contains(photo);
        assertThat(photo.bytes()).isEqualTo(content.length);
        assertThat(PhotoPrint.size(
                        SamplePhotos.decoded(photos.thumbnail(photo.id()).orElseThrow())))
                .isEqualTo(new PhotoSize(400, 267));
        assertThat(storage.jdbc
                        .sql("select sha256 from attachment where id = ?")
                        .param(photo.id())
                        .query(String.class)
                        .single())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    @Test
    void photos_are_given_to_a_request_in_their_order_and_once() {
        String number = storage.request(false, false);
        List<String> ids = List.of(photo("me"), photo("me"), photo("me"));
        List<String> order = List.of(ids.get(2), ids.get(0), ids.get(1));
        assertThat(photos.pending("me", order))
                .extracting(Attachments.Photo::id)
                .isEqualTo(order);

        attach(number, "me", order);

        assertThat(photos.ofRequest(number)).extracting(Attachments.Photo::id).isEqualTo(order);
        assertThat(photos.find(ids.get(0)).orElseThrow().purpose()).contains(Attachments.Purpose.REPORT);
        assertThat(photos.pending("me", order)).isEmpty();
        assertRefused(() -> attach(number, "me", order), "photos-gone");
        photos.removePending("me", ids.get(0));
        assertThat(photos.content(ids.get(0))).isPresent();
    }

    @Test
    void nobody_gets_the_photos_of_another() {
        String number = storage.request(false, false);
        String mine = photo("me");
        String theirs = photo("they");

        assertRefused(() -> attach(number, "me", List.of(mine, theirs)), "photos-gone");
        assertRefused(() -> attach(number, "me", List.of("' or 1=1 --")), "photos-gone");
        assertThat(photos.ofRequest(number)).isEmpty();
        assertThat(photos.pending("me", List.of(mine, theirs))).hasSize(1);
        photos.removePending("me", theirs);
        assertThat(photos.content(theirs)).isPresent();
        photos.removePending("they", theirs);
        assertThat(photos.content(theirs)).isEmpty();
    }

    @Test
    void photos_join_a_request_in_the_transaction_of_their_command_only() {
        assertThatThrownBy(() -> photos.attach("HY1", Attachments.Purpose.REPORT, "me", List.of("x")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void forgotten_photos_go_after_a_day_and_given_ones_stay() {
        String number = storage.request(false, false);
        String given = photo("me");
        attach(number, "me", List.of(given));
        String forgotten = photo("me");
        String fresh = photo("me");
        age(given, Duration.ofDays(2));
        age(forgotten, Duration.ofHours(25));
        age(fresh, Duration.ofHours(23));

        storage.bean(PendingPhotos.class).removeForgotten();

        assertThat(photos.find(given)).isPresent();
        assertThat(photos.find(forgotten)).isEmpty();
        assertThat(photos.find(fresh)).isPresent();
    }

    private void age(String id, Duration age) {
        storage.jdbc
                .sql("update attachment set created_at = ? where id = ?")
                .params(RequestStorage.NOW.minus(age).atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private String photo(String owner) {
        return photos.store(owner, UUID.randomUUID() + ".jpg", SamplePhotos.jpeg(40, 30))
                .id();
    }

    private void attach(String number, String owner, List<String> ids) {
        storage.transaction.executeWithoutResult(
                status -> photos.attach(number, Attachments.Purpose.REPORT, owner, ids));
    }

    private String requestOf(Contact contact, boolean anonymous) {
        String number = storage.request(anonymous, false);
        storage.transaction.executeWithoutResult(status -> vault.store(number, contact));
        return number;
    }

    private static Contact phone(String phone) {
        return new Contact(Optional.empty(), Optional.of(phone), Optional.empty());
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable command, String type) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.type())
                .isEqualTo(type));
    }
}
