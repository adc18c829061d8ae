using System.Text.Json.Nodes;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The response to a <c>GET</c> of a list: the records with the selected fields, and the totals as in Timeback.</summary>
internal sealed record AcademicSessionListResponse(
    IAsyncEnumerable<JsonObject> AcademicSessions, int TotalCount, int PageCount, int PageNumber, int Offset, int Limit);
