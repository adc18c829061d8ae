using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.School;

/// <summary>A page of the list of session setups.</summary>
internal sealed record SessionSetupListBody(
    [property: Description("The number of setups on all pages.")] int Count,
    [property: Description("The address of the next page; null on the last."), DataType("uri")] string? Next,
    [property: Description("The address of the previous page; null on the first."), DataType("uri")] string? Previous,
    [property: Description("The setups of the page.")] IReadOnlyList<SessionSetupBody> Results);
