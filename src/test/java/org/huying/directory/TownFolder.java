package org.huying.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small valid town in a folder, whose files a test then spoils. */
record TownFolder(Path path) {

    static TownFolder valid(Path path) {
        return new TownFolder(path)
                .write("areas.csv", """
                        code,level,parent,name_zh,name_en
                        S,subdistrict,,街道,Street
                        C1,community,S,社区,Community
                        G1,grid,C1,网格一,Grid One
                        G2,grid,C1,网格二,Grid Two
                        B1,building,G1,一号楼,"House 1, Front"
                        """)
                .write("grids.geojson", """
                        {"type": "FeatureCollection", "features": [
                        {"type": "Feature", "properties": {"code": "G1"}, "geometry": {"type": "Polygon", "coordinates": [[[10,10],[11,10],[11,11],[10,11],[10,10]]]}},
                        {"type": "Feature", "properties": {"code": "G2"}, "geometry": {"type": "Polygon", "coordinates": [[[11,10],[12,10],[12,11],[11,11],[11,10]]]}}
                        ]}
                        """)
                .write("organisations.csv", """
                        code,kind,name_zh,name_en,duties
                        OFFICE,subdistrictOffice,办事处,Office,
                        WATER,department,水务局,Water Bureau,water;drainage
                        ROADS,department,道路局,Roads Bureau,roads
                        """)
                .write("people.csv", """
                        account,name,active
                        admin,甲某,yes
                        officer,乙某,yes
                        clerk,丙某,yes
                        """)
                .write("duties.csv", """
                        account,role,unit
                        admin,administrator,S
                        officer,gridOfficer,G1
                        clerk,clerk,WATER
                        """)
                .write("categories.csv", """
                        code,parent,name_zh,name_en,confidential
                        ENV,,环境,Environment,no
                        ENV-NOISE,ENV,噪声,Noise,
                        ENV-NOISE-NIGHT,ENV-NOISE,夜间噪声,Noise at night,no
                        WORK,,劳动,Work,yes
                        WORK-PAY,WORK,工资,Pay,
                        """);
    }

    TownFolder write(String file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    TownFolder write(String file, byte[] content) {
        try {
            Files.write(path.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TownFolder replace(String file, String what, String by) {
        String before = text(file);
        String after = before.replace(what, by);
        if (after.equals(before)) {
            throw new IllegalArgumentException(what + " does not stand in " + file);
        }
        return write(file, after);
    }

    TownFolder add(String file, String line) {
        return write(file, text(file) + line + "\n");
    }

    TownFolder delete(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TownFiles files() {
        return TownFiles.in(path);
    }

    private String text(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
