using System.Text.Json.Nodes;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The answer to a <c>GET</c> of one academic session, with the fields that were selected.</summary>
internal sealed record AcademicSessionResponse(JsonObject AcademicSession);
