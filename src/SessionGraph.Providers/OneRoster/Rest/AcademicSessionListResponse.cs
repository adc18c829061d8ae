using System.Text.Json.Nodes;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The answer to a <c>GET</c> of a list: the records, with the fields that were selected, and the totals as Timeback has them.</summary>
internal sealed record AcademicSessionListResponse(
    IAsyncEnumerable<JsonObject> AcademicSessions, int TotalCount, int PageCount, int PageNumber, int Offset, int Limit);
