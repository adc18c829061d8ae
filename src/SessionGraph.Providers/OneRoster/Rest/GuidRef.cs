using System.ComponentModel;

namespace SessionGraph.Providers.OneRoster;

/// <summary>A reference to another record on the wire. A request only needs <c>sourcedId</c>.</summary>
internal sealed record GuidRef(
    [property: Description("The address of the record.")] string? Href,
    [property: Description("The id of the record.")] string? SourcedId,
    [property: Description("The kind of the record, such as `academicSession`.")] string? Type);
