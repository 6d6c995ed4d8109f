//! The words with which exports and matrices say what the State under review answered.

use model::Response;

use super::names::key;

/// Reads a response. States cannot reject at the UPR: all that is not supported as a whole is noted.
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
    fn what_is_not_supported_as_a_whole_is_noted() {
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
