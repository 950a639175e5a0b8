package org.huying.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.huying.intake.Receipt;
import org.huying.ledger.Leaf;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerForTests;
import org.huying.seal.merkle.Hash;
import org.huying.seal.merkle.Proof;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.TreeHead;
import org.huying.seal.note.VerifierKey;
import org.huying.seal.verify.ExportFile;
import org.huying.seal.verify.Finding;
import org.huying.seal.verify.Verification;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/** What a resident, a watcher and an auditor get from a running node, and that it holds without it. */
class ProofsOverHttpTest extends Tracking {

    @Autowired
    private Sealer sealer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path folder;

    @Test
    void a_resident_keeps_a_proof_that_holds_by_itself() throws Exception {
        Receipt receipt = reported();
        var asking = get("/api/requests/" + receipt.number() + "/proof")
                .header("X-Tracking-Code", receipt.trackingCode())
                .header("Accept-Language", "en");
        mvc.perform(asking)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:huying:problem:request-not-sealed"));
        seal();

        JsonNode proof = json(asking);
        JsonNode entry = proof.path("receipt");
        var leaf = Hash.of(new Leaf(new LedgerEntry(
                        0,
                        entry.path("position").asLong(),
                        receipt.number(),
                        entry.path("seq").asLong(),
                        entry.path("kind").asText(),
                        entry.path("version").asInt(),
                        entry.path("actor").asText(),
                        Instant.ofEpochMilli(entry.path("atMs").asLong()),
                        entry.path("element").asText(),
                        entry.path("payload").asText()))
                .hash());
        var note = SignedNote.parse(proof.path("head").path("note").asText());
        var head = TreeHead.parse(note.text());
        assertThat(note.isSignedBy(key())).isTrue();
        assertThat(proof.path("steps")).hasSizeGreaterThan(1);
        assertThat(proof.path("steps").get(0).path("leaf").asText()).isEqualTo(leaf.base64());
        for (JsonNode step : proof.path("steps")) {
            assertThat(Proof.includes(
                            Hash.ofBase64(step.path("leaf").asText()),
                            step.path("position").asLong() - 1,
                            head.size(),
                            hashes(step.path("path")),
                            head.root()))
                    .isTrue();
        }
        mvc.perform(get("/api/requests/" + receipt.number() + "/proof").header("X-Tracking-Code", "0000"))
                .andExpect(status().isNotFound());
    }

    @Test
    void everybody_can_keep_a_head_and_see_later_that_it_still_holds() throws Exception {
        reported();
        seal();
        var kept = TreeHead.parse(
                SignedNote.parse(mvc.perform(get("/api/ledger/head").accept(MediaType.TEXT_PLAIN))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                        .text());
        reported();
        seal();

        JsonNode proof = json(get("/api/ledger/proof/consistency").param("from", String.valueOf(kept.size())));
        assertThat(Proof.extendsTree(
                        kept.size(),
                        kept.root(),
                        proof.path("later").path("size").asLong(),
                        Hash.ofBase64(proof.path("later").path("root").asText()),
                        hashes(proof.path("path"))))
                .isTrue();
        assertThat(json(get("/api/ledger/head").param("size", String.valueOf(kept.size())))
                        .path("root")
                        .asText())
                .isEqualTo(kept.root().base64());
        mvc.perform(get("/api/ledger/head").param("size", "999999999"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:huying:problem:ledger-head-unknown"));
        mvc.perform(get("/api/ledger/proof/consistency").param("from", "999999999"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/ledger/proof/consistency").param("from", "x")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/ledger/proof/consistency"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("from"));
        mvc.perform(get("/api/ledger/head").param("size", "abc").header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:huying:problem:http-400"))
                .andExpect(jsonPath("$.errors[0].field").value("size"))
                .andExpect(jsonPath("$.errors[0].message").value("Please give a number, and not too large a one."));
    }

    @Test
    void inclusion_by_position_is_for_staff() throws Exception {
        reported();
        seal();
        var asking = get("/api/ledger/proof/inclusion").param("position", "1");
        mvc.perform(asking).andExpect(status().isUnauthorized());
        mvc.perform(asking.with(httpBasic("auditor", "huying-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.position").value(1))
                .andExpect(jsonPath("$.leaf").exists());
        mvc.perform(get("/api/ledger/proof/inclusion").param("position", "0").with(httpBasic("auditor", "huying-demo")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:huying:problem:ledger-proof-unknown"));
    }

    @Test
    void an_auditor_exports_the_ledger_and_verifies_it_elsewhere() throws Exception {
        reported();
        seal();
        mvc.perform(get("/api/ledger/export").with(httpBasic("dispatcher.1", "huying-demo")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/ledger/export")).andExpect(status().isUnauthorized());
        var file = folder.resolve("ledger.jsonl");
        Files.write(
                file,
                mvc.perform(get("/api/ledger/export").with(httpBasic("auditor", "huying-demo")))
                        .andExpect(status().isOk())
                        .andExpect(header().string(
                                        "Content-Disposition",
                                        matchesPattern("attachment; filename=\"ledger-[-0-9]{15}\\.jsonl\"")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());

        var findings = new ArrayList<Finding>();
        var verification = new Verification(List.of(key()), List.of(), findings::add);
        new ExportFile(file).read(verification);
        assertThat(verification.end().sealed()).isPositive();
        assertThat(findings).isEmpty();
    }

    private void seal() {
        sealer.adoptKeys();
        new LedgerForTests(jdbc, transactions, clock).numberAll();
        while (sealer.seal()) {
            Thread.onSpinWait();
        }
    }

    private VerifierKey key() throws Exception {
        return VerifierKey.parse(
                json(get("/api/ledger/keys")).path("keys").get(0).asText());
    }

    private JsonNode json(MockHttpServletRequestBuilder asking) throws Exception {
        return new ObjectMapper()
                .readTree(mvc.perform(asking)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    private static List<Hash> hashes(JsonNode path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(JsonNode::asText)
                .map(Hash::ofBase64)
                .toList();
    }
}
