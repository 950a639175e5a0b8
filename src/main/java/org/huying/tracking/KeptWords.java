package org.huying.tracking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.dispatch.DispatchQueries;
import org.huying.handling.HandlingQueries;
import org.huying.ledger.SaltedDigest;
import org.huying.request.Conversation;
import org.huying.request.WrittenWords;
import org.huying.whistle.WhistleQueries;

/**
 * The words of one request, found by the digest that the ledger keeps of them: what is shown is what was written then,
 * and words that were erased or altered are not found. Only remarks on calls bear no digest: an erased one is not found, an
 * altered one is.
 */
final class KeptWords {

    private final Map<String, String> byDigest = new HashMap<>();
    private final Map<Long, String> remarks;

    private KeptWords(Map<Long, String> remarks) {
        this.remarks = remarks;
    }

    static KeptWords of(
            String number,
            HandlingQueries handling,
            WhistleQueries whistles,
            DispatchQueries dispatch,
            Conversation conversation,
            List<WrittenWords> others,
            Map<Long, String> remarks) {
        var words = new KeptWords(remarks);
        handling.ofRequest(number).forEach(assignment -> {
            words.keep(assignment.wordsSalt(), assignment.groundWords());
            words.keep(assignment.wordsSalt(), assignment.result());
            words.keep(assignment.wordsSalt(), assignment.reply());
        });
        handling.coHandlers(number).forEach(coHandler -> words.keep(coHandler.wordsSalt(), coHandler.report()));
        handling.extensions(number).forEach(extension -> {
            words.keep(extension.wordsSalt(), Optional.of(extension.reason()));
            words.keep(extension.wordsSalt(), extension.answer());
        });
        handling.waits(number).forEach(wait -> {
            words.keep(wait.wordsSalt(), Optional.of(wait.reason()));
            words.keep(wait.wordsSalt(), wait.came());
        });
        handling.carryOvers(number).forEach(ruling -> {
            words.keep(ruling.reasonSalt(), Optional.of(ruling.reason()));
            words.keep(ruling.reasonSalt(), ruling.earlyReason());
        });
        whistles.ofRequest(number).forEach(whistle -> {
            words.keep(whistle.wordsSalt(), Optional.of(whistle.meetingPlace()));
            words.keep(whistle.wordsSalt(), whistle.result());
            words.keep(whistle.wordsSalt(), whistle.reply());
            whistles.reportIns(whistle.id()).forEach(department -> {
                words.keep(department.wordsSalt(), department.arrivedWhere());
                words.keep(department.wordsSalt(), department.work());
                words.keep(department.wordsSalt(), department.releaseReason());
                words.keep(department.wordsSalt(), department.remark());
            });
        });
        dispatch.decisions(number).forEach(decision -> {
            words.keep(decision.wordsSalt(), decision.note());
            words.keep(decision.wordsSalt(), decision.referral());
        });
        dispatch.rulings(number).forEach(ruling -> words.keep(ruling.reasonSalt(), Optional.of(ruling.reason())));
        others.forEach(module ->
                module.of(number).forEach(written -> words.keep(written.salt(), Optional.of(written.text()))));
        conversation.messages(number).forEach(message -> words.keep(message.wordsSalt(), Optional.of(message.text())));
        return words;
    }

    private void keep(String salt, Optional<String> text) {
        text.ifPresent(words -> byDigest.put(SaltedDigest.of(salt, words).hex(), words));
    }

    /** @param component of the entry that holds the digest */
    Optional<String> written(Entry entry, String component) {
        return Optional.ofNullable(byDigest.get(entry.text(component)));
    }

    /** What a callback officer noted of a call, as it stands now. */
    Optional<String> remark(Entry entry) {
        return Optional.ofNullable(remarks.get(entry.stored().seq()));
    }
}
