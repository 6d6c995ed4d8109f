//! Wordings of the State's response in exports and matrices.

use model::Response;

use super::names::key;

/// Parses a response. States cannot reject at the UPR: anything not supported as a whole is noted.
pub(super) fn response(written: &str) -> Option<Response> {
    match key(written).as_str() {
        "supported" | "accepted" | "enjoys the support" => Some(Response::Supported),
        "noted"
        | "rejected"
        | "not supported"
        | "not accepted"
        | "general response"
        | "no response"
        | "supported noted"
        | "supported in part"
        | "supported in principle"
        | "partially supported"
        | "partly supported"
        | "accepted in part"
        | "partially accepted"
        | "partly accepted" => Some(Response::Noted),
        "pending" | "under consideration" | "to be examined" => Some(Response::Pending),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anything_not_fully_supported_is_noted() {
        for (written, read) in [
            ("Supported", Some(Response::Supported)),
            (" ACCEPTED ", Some(Response::Supported)),
            ("Noted", Some(Response::Noted)),
            ("Supported in part", Some(Response::Noted)),
            ("Supported/Noted", Some(Response::Noted)),
            ("Not supported", Some(Response::Noted)),
            ("Pending", Some(Response::Pending)),
            ("", None),
            ("Supportive", None),
        ] {
            assert_eq!(response(written), read, "{written}");
        }
    }
}
