package org.huying.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import org.huying.ledger.Actor;
import org.huying.ledger.LedgerEntry;

/** A resident's proof of a request in a ledger of the fixture. */
record ProofInHand(SealFixture it, String number) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** A request with three steps between others, sealed. */
    static ProofInHand in(SealFixture it) {
        it.sealer.adoptKeys();
        it.append("HY26110000015", 9);
        it.transaction.executeWithoutResult(status ->
                it.ledger.append("HY26110000023", Actor.RESIDENT, "request-loop:1:start", new SealFixture.Noted(7)));
        it.append("HY26110000023", 2);
        it.append("HY26110000031", 20);
        it.seal();
        return new ProofInHand(it, "HY26110000023");
    }

    RequestProof proof() {
        var entries = it.entries.ofRequest(number);
        var steps = it.queries.proofs(entries, 0);
        return new RequestProof(
                number,
                steps.get(0).head(),
                entries.stream()
                        .findFirst()
                        .filter(entry -> entry.actor().equals("resident"))
                        .map(RequestProof.Receipt::of),
                steps.stream().map(RequestProof.Step::of).toList());
    }

    RequestProof withoutReceipt() {
        var proof = proof();
        return new RequestProof(proof.number(), proof.head(), Optional.empty(), proof.steps());
    }

    LedgerCheck check() {
        return new StoredLedgerCheck(it.entries, it.queries, it.heads);
    }

    LedgerEntry first() {
        return it.entries.ofRequest(number).get(0);
    }

    static String text(RequestProof proof) {
        try {
            return JSON.writeValueAsString(proof);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
