package org.huying.seal.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eight leaves of Certificate Transparency's reference implementation, with their roots and proofs. */
class ReferenceVectorsTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final List<Hash> LEAVES = Arrays.stream(
                    ",00,10,2021,3031,40414243,5051525354555657,606162636465666768696a6b6c6d6e6f".split(","))
            .map(leaf -> Hash.leaf(HEX.parseHex(leaf)))
            .toList();
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final LeavesInMemory tree = LeavesInMemory.of(LEAVES);

    @Test
    void every_size_has_its_root() {
        var frontier = new Frontier();
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(tree.root(size)).as("size %d", size).isEqualTo(hash(ROOTS.get(size)));
            assertThat(frontier.root()).as("frontier of %d", size).isEqualTo(hash(ROOTS.get(size)));
            if (size < LEAVES.size()) {
                frontier.append(LEAVES.get(size));
            }
        }
    }

    /** Places count from 0 here, from 1 there. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + ";5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + ";6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + ";ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + ";d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + ";5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + ";bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void inclusion_proofs_are_those_of_the_reference(int leaf, int size, String path) {
        assertThat(tree.inclusion(leaf, size)).isEqualTo(hashes(path));
        assertThat(Proof.includes(LEAVES.get(leaf), leaf, size, hashes(path), hash(ROOTS.get(size))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + ";5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + ";6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + ";ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + ";d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + ";bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "3, 7, 0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7"
                + ";07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7"
                + ";fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
                + ";837dbb152e9b079010717e84e865da4ebc0fa198a806d59d31bf15accef22d0e"
    })
    void consistency_proofs_are_those_of_the_reference(int earlier, int later, String path) {
        assertThat(tree.consistency(earlier, later)).isEqualTo(hashes(path));
        assertThat(Proof.extendsTree(earlier, hash(ROOTS.get(earlier)), later, hash(ROOTS.get(later)), hashes(path)))
                .isTrue();
    }

    private static List<Hash> hashes(String path) {
        return path.isEmpty()
                ? List.of()
                : Arrays.stream(path.split(";")).map(ReferenceVectorsTest::hash).toList();
    }

    private static Hash hash(String hex) {
        return Hash.of(HEX.parseHex(hex));
    }
}
