package org.huying.intake.web;

import java.util.List;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.ReportDraft;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the pages' form as the browser sends them.
 *
 * @param key names this sending; its digest owns the photos
 * @param anonymous there if ticked
 * @param photo ids of photos that are stored already
 * @param decided there once the reader has seen the likely duplicates and wants a request of the own
 */
record ReportForm(
        @Nullable String key,
        @Nullable String description,
        @Nullable String title,
        @Nullable String category,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String address,
        @Nullable String building,
        @Nullable String anonymous,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String joins,
        @Nullable List<String> photo,
        @Nullable String decided,
        @Nullable String channel) {

    private static final int MOST_IDS = 20;

    static ReportForm empty(@Nullable String building, String channel) {
        return new ReportForm(
                IdempotencyKey.random(),
                null,
                null,
                null,
                null,
                null,
                null,
                building,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                channel);
    }

    ReportForm withKey(String other) {
        return new ReportForm(
                other,
                description,
                title,
                category,
                latitude,
                longitude,
                address,
                building,
                anonymous,
                name,
                phone,
                email,
                joins,
                photo,
                decided,
                channel);
    }

    /** The key that came, or a new one if none fit to be one did. */
    ReportForm keyed() {
        return key != null && IdempotencyKey.fits(key) ? this : withKey(IdempotencyKey.random());
    }

    IdempotencyKey idempotencyKey() {
        return IdempotencyKey.of(or(key));
    }

    List<String> photoIds() {
        return photo == null
                ? List.of()
                : photo.stream().distinct().limit(MOST_IDS).toList();
    }

    boolean saysWhere() {
        return !(or(latitude) + or(address) + or(building)).isBlank();
    }

    /** Who takes a call or sits at the counter looks the resident up by the phone before anything else. */
    public boolean asksPhoneFirst() {
        return or(channel).equals("PHONE") || or(channel).equals("COUNTER");
    }

    boolean undecided() {
        return or(decided).isEmpty() && or(joins).isEmpty();
    }

    ReportDraft draft() {
        return new ReportDraft(
                or(description),
                or(title),
                or(category),
                or(latitude),
                or(longitude),
                or(address),
                or(building),
                !or(anonymous).isEmpty(),
                or(name),
                or(phone),
                or(email),
                or(joins));
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
