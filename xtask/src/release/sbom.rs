//! The list of a release's libraries for machines: CycloneDX 1.5.
//!
//! No serial number and no time: both are optional, and would change with every run.

use anyhow::Result;
use serde_json::{Value, json};

use super::dependencies::Dependency;

/// Writes the list.
pub(super) fn cyclone_dx(version: &str, dependencies: &[Dependency]) -> Result<String> {
    let components: Vec<Value> = dependencies.iter().map(component).collect();
    let list = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "presession",
                "name": "presession",
                "version": version,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components,
    });
    Ok(serde_json::to_string_pretty(&list)? + "\n")
}

fn component(dependency: &Dependency) -> Value {
    let Dependency {
        name,
        version,
        licence,
        checksum,
        ..
    } = dependency;
    let purl = format!("pkg:cargo/{name}@{version}");
    let mut component = json!({
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "hashes": [{ "alg": "SHA-256", "content": checksum }],
    });
    if !licence.is_empty() {
        component["licenses"] = json!([{ "expression": licence }]);
    }
    component
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn a_library_is_listed_with_its_licence_and_checksum() {
        let dependency = Dependency {
            name: "serde".to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT OR Apache-2.0".to_owned(),
            authors: Vec::new(),
            checksum: "ab".to_owned(),
            folder: PathBuf::new(),
        };
        let list = cyclone_dx("0.1.0", &[dependency]).unwrap();
        let list: Value = serde_json::from_str(&list).unwrap();
        assert_eq!(list["metadata"]["component"]["version"], "0.1.0");
        let component = &list["components"][0];
        assert_eq!(component["purl"], "pkg:cargo/serde@1.0.0");
        assert_eq!(component["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(component["hashes"][0]["content"], "ab");
    }
}
