using System.Text.Json.Nodes;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The response to a <c>GET</c> of one academic session, with the selected fields.</summary>
internal sealed record AcademicSessionResponse(JsonObject AcademicSession);
