package org.huying.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Refusal.Status;
import org.huying.request.Requests;
import org.huying.review.Reviewing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SampleService implements Samples {

    private static final Pattern SEED = Pattern.compile("[A-Za-z0-9]{1,40}");
    private static final int SEED_BYTES = 8;

    private final StoredSamples samples;
    private final Lots lots;
    private final AuditLog log;
    private final Requests requests;
    private final Reviewing reviewing;
    private final SecureRandom random = new SecureRandom();

    SampleService(StoredSamples samples, Lots lots, AuditLog log, Requests requests, Reviewing reviewing) {
        this.samples = samples;
        this.lots = lots;
        this.log = log;
        this.requests = requests;
        this.reviewing = reviewing;
    }

    @Override
    @Transactional
    public long draw(FilterTerms asked, String typedSeed, int size, String account) {
        String seed = typedSeed.isBlank() ? newSeed() : typedSeed.strip();
        var problems = new LinkedHashMap<String, FieldProblem>();
        if (!SEED.matcher(seed).matches()) {
            problems.put("seed", FieldProblem.of("audit.sample.seed.unfit"));
        }
        if (size < 1 || size > MOST_CASES) {
            problems.put("size", FieldProblem.of("audit.sample.size.unfit", MOST_CASES));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid("audit-sample-invalid", problems);
        }
        FilterTerms terms = closed(asked);
        Lots.Drawn drawn = lots.draw(terms.filter(), seed, size);
        if (drawn.numbers().isEmpty()) {
            throw Refusal.of(Status.CONFLICT, "audit-sample-empty");
        }
        String salt = SaltedDigest.newSalt(random);
        log.lock();
        long id = samples.add(seed, terms, size, drawn, salt, account);
        log.append(
                account,
                new AuditFact.SampleDrawn(
                        id,
                        seed,
                        terms.withoutWords().query(),
                        ExportService.words(terms, salt),
                        size,
                        drawn.population(),
                        digest(drawn.numbers())));
        return id;
    }

    @Override
    @Transactional
    public void find(long sample, int place, String code, String typed, String typedReason, String account) {
        String words = typed.strip();
        String reason = typedReason.strip();
        Optional<Finding> finding = Finding.of(code);
        var problems = new LinkedHashMap<String, FieldProblem>();
        if (finding.isEmpty()) {
            problems.put("finding", FieldProblem.of("audit.finding.choose"));
        }
        boolean objects = finding.filter(one -> one != Finding.OK).isPresent();
        if (words.length() > LONGEST_WORDS || (objects && words.isEmpty())) {
            problems.put("words", FieldProblem.of("audit.finding.words.missing", LONGEST_WORDS));
        }
        if (!reason.isEmpty() && finding.isPresent() && !objects) {
            problems.put("sendBack", FieldProblem.of("audit.sendBack.only-objections"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid("audit-finding-invalid", problems);
        }
        Sample.Case drawn = locked(sample, place);
        if (drawn.finding().isPresent()) {
            throw Refusal.of(Status.CONFLICT, "audit-finding-there");
        }
        String salt = SaltedDigest.newSalt(random);
        Optional<String> said = Optional.of(words).filter(text -> !text.isEmpty());
        samples.found(sample, place, finding.orElseThrow(), said, salt, account);
        log.append(
                account,
                new AuditFact.FindingRecorded(
                        sample,
                        drawn.number(),
                        finding.orElseThrow().name(),
                        said.map(text -> SaltedDigest.of(salt, text))));
        if (!reason.isEmpty()) {
            sendBack(sample, place, reason, account);
        }
    }

    @Override
    @Transactional
    public void sendBack(long sample, int place, String typedReason, String account) {
        Sample.Case drawn = locked(sample, place);
        if (drawn.finding().filter(finding -> finding != Finding.OK).isEmpty()) {
            throw Refusal.of(Status.CONFLICT, "audit-no-objection");
        }
        if (drawn.foundBy().filter(account::equals).isEmpty()) {
            throw Refusal.of(Status.FORBIDDEN, "audit-finding-others");
        }
        reviewing.ask(new Reviewing.Asking(
                drawn.number(), sample, place, drawn.foundAt().orElseThrow(), typedReason.strip(), account));
    }

    /** The request's lock comes first, as everywhere. */
    private Sample.Case locked(long sample, int place) {
        requests.lock(ofPlace(sample, place).number());
        log.lock();
        return ofPlace(sample, place);
    }

    private Sample.Case ofPlace(long sample, int place) {
        return cases(sample).stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .orElseThrow(SampleService::unknown);
    }

    @Override
    public Sample sample(long sample) {
        return samples.find(sample).orElseThrow(SampleService::unknown);
    }

    @Override
    public List<Sample.Case> cases(long sample) {
        return samples.cases(sample);
    }

    @Override
    public boolean isReproduced(long sample) {
        Sample drawn = sample(sample);
        List<String> then = cases(sample).stream().map(Sample.Case::number).toList();
        return lots.draw(drawn.terms().filter(), drawn.seed(), drawn.size())
                .numbers()
                .equals(then);
    }

    @Override
    public List<Sample> newest() {
        return samples.newest();
    }

    private static FilterTerms closed(FilterTerms asked) {
        Map<String, String> terms = new LinkedHashMap<>(asked.terms());
        terms.put("state", "CLOSED");
        return FilterTerms.of(terms);
    }

    private String newSeed() {
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String digest(List<String> numbers) {
        return Lots.digest(numbers.stream().map(number -> number + "\n").collect(Collectors.joining()));
    }

    private static Refusal unknown() {
        return Refusal.of(Status.NOT_FOUND, "audit-sample-unknown");
    }
}
