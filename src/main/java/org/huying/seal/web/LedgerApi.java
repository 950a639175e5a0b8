package org.huying.seal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.seal.SealQueries;
import org.huying.seal.SealQueries.Consistency;
import org.huying.seal.SealQueries.Head;
import org.huying.seal.SealQueries.Inclusion;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Heads and proofs of the sealed ledger. Heads, keys and consistency are for everybody, so that whoever kept a head can watch.
 * Inclusion is for staff (residents prove their own request by its tracking code): its path shows a neighbour's leaf.
 */
@RestController
@RequestMapping("/api/ledger")
@Tag(name = "ledger")
class LedgerApi {

    private final SealQueries seal;

    LedgerApi(SealQueries seal) {
        this.seal = seal;
    }

    /** @param keys public keys that ever signed, as {@code <name>+<id>+<key>} */
    record Keys(List<String> keys) {}

    @Operation(summary = "The last signed head of the ledger, or an earlier one by its size (0: the last)")
    @GetMapping(path = "/head", produces = MediaType.APPLICATION_JSON_VALUE)
    Head head(@RequestParam(defaultValue = "0") long size) {
        return size == 0
                ? seal.last().orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "ledger-not-sealed"))
                : seal.head(size).orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "ledger-head-unknown"));
    }

    @Operation(summary = "A head as the text that was signed, to be kept")
    @GetMapping(path = "/head", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String note(@RequestParam(defaultValue = "0") long size) {
        return head(size).note();
    }

    @Operation(summary = "The public keys that ever signed a head, from the first to the latest")
    @GetMapping("/keys")
    Keys keys() {
        return new Keys(seal.keys());
    }

    @Operation(
            summary =
                    "Proof that the entry at a position is in the tree of a head (RFC 9162, 2.1.3; size 0: the last head)")
    @GetMapping("/proof/inclusion")
    Inclusion inclusion(@RequestParam long position, @RequestParam(defaultValue = "0") long size) {
        return seal.inclusion(position, size).orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "ledger-proof-unknown"));
    }

    @Operation(
            summary =
                    "Proof that a head's tree begins with the whole tree of an earlier head (RFC 9162, 2.1.4; to 0: the last)")
    @GetMapping("/proof/consistency")
    Consistency consistency(@RequestParam long from, @RequestParam(defaultValue = "0") long to) {
        long later = to == 0 ? head(0).size() : to;
        return seal.consistency(from, later).orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "ledger-head-unknown"));
    }
}
