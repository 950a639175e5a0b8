package org.huying.notification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huying.notification.Carrier.Letter;
import org.huying.notification.Notices.Kind;
import org.huying.seal.SealQueries;
import org.huying.seal.SealQueries.Head;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What is written: a sentence, a number and where to look. Never words of a request, a name or a tracking code: whoever
 * reads over a shoulder or holds the phone learns nothing.
 */
@Component
class Wording {

    /** What somebody reads through; all of them wait on the desk. */
    private static final int MOST_LISTED = 50;

    private final MessageSource texts;
    private final SealQueries seal;
    private final String site;

    Wording(MessageSource texts, SealQueries seal, NotificationSettings settings) {
        this.texts = texts;
        this.seal = seal;
        this.site = settings.site();
    }

    Letter of(Delivery delivery, Locale language) {
        if (delivery.message() == Kind.LEDGER_HEAD) {
            return head(seal.last().orElseThrow(), language);
        }
        String number = delivery.requestNumber();
        String sentence = sentence(delivery, language);
        if (delivery.channel() == Channel.SMS) {
            String where = site.isEmpty() || !delivery.toResident() ? "" : " " + site + "/track";
            return new Letter("", text("notification.sms", language, sentence) + where);
        }
        String look = delivery.toResident() ? "notification.mail.resident" : "notification.mail.staff";
        String where = delivery.toResident() ? "/track" : "/desk/requests/" + number;
        return new Letter(
                text("notification.mail.subject", language, number),
                lines(sentence, "", text(look, language), site.isEmpty() ? "" : site + where, "", foot(language)));
    }

    /** The newest, also where the letter waited: a newer head vouches for all that an older one does. */
    private Letter head(Head head, Locale language) {
        return new Letter(
                text("notification.head.subject", language, head.size()),
                lines(
                        text("notification.head", language),
                        "",
                        head.note(),
                        text("notification.head.keep", language),
                        site.isEmpty() ? "" : site + "/api/ledger/head?size=" + head.size(),
                        "",
                        foot(language)));
    }

    /** One e-mail for all, to one member of staff. */
    Letter digest(List<Delivery> deliveries, Locale language) {
        String list = deliveries.stream()
                .limit(MOST_LISTED)
                .map(delivery -> "- " + sentence(delivery, language))
                .collect(Collectors.joining("\n"));
        return new Letter(
                text("notification.mail.digest", language, deliveries.size()),
                lines(
                        list,
                        more(deliveries.size() - MOST_LISTED, language),
                        "",
                        text("notification.mail.staff", language),
                        site.isEmpty() ? "" : site + "/desk",
                        "",
                        foot(language)));
    }

    private String more(int unlisted, Locale language) {
        return unlisted > 0 ? text("notification.mail.more", language, unlisted) : "";
    }

    private String sentence(Delivery delivery, Locale language) {
        return delivery.toResident()
                ? text("notification.resident." + delivery.message(), language, delivery.requestNumber())
                : ofStaff(text("notification.kind." + delivery.message(), language), delivery.requestNumber());
    }

    /** After a full-width colon no blank is written. */
    private static String ofStaff(String sentence, String number) {
        return sentence.endsWith("：") ? sentence + number : sentence + " " + number;
    }

    private String foot(Locale language) {
        return text("notification.mail.foot", language);
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    private static String lines(String... lines) {
        return String.join("\n", lines).replaceAll("\n{3,}", "\n\n");
    }
}
