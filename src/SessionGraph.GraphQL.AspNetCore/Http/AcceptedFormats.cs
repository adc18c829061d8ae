using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>What a client accepts. See https://graphql.github.io/graphql-over-http/draft/#sec-Accept.</summary>
/// <param name="Single">How one response is written; a format that streams only for a client that would rather have it so.</param>
/// <param name="Incremental">How the parts of one response are streamed; null where the client takes none.</param>
/// <param name="Subscription">How the responses of a subscription are streamed; null where the client takes none.</param>
internal readonly record struct AcceptedFormats(ResponseFormat Single, ResponseFormat? Incremental, ResponseFormat? Subscription)
{
    /// <summary>For a client that accepts one response, in this format.</summary>
    public static AcceptedFormats Only(ResponseFormat single) => new(single, null, null);

    /// <summary>How the responses to a batch are streamed; null for one list, which every client gets that would not rather have a stream.</summary>
    public ResponseFormat? Batch => Single is ResponseFormat.Json or ResponseFormat.GraphQLResponse ? null : Incremental;

    /// <summary>What the header's values say; a <see cref="GraphQLRequestException"/> where that is nothing that there is.</summary>
    /// <param name="header">The header's values.</param>
    /// <param name="preferred">How one response is written for a client that accepts anything.</param>
    public static AcceptedFormats Parse(StringValues header, ResponseFormat preferred) => header switch
    {
        [] or ["*/*"] => new AcceptedFormats(preferred, ResponseFormat.Multipart, ResponseFormat.EventStream),
        ["application/json"] => Only(ResponseFormat.Json),
        ["application/graphql-response+json"] => Only(ResponseFormat.GraphQLResponse),
        _ when MediaTypeHeaderValue.TryParseStrictList(header, out var ranges) => Negotiate(ranges, preferred),
        _ => throw RequestErrors.UnreadableAcceptHeader(header.ToString()),
    };

    private static AcceptedFormats Negotiate(IList<MediaTypeHeaderValue> ranges, ResponseFormat preferred)
    {
        var other = preferred is ResponseFormat.Json ? ResponseFormat.GraphQLResponse : ResponseFormat.Json;
        var single = Preference.Of(ranges, other).Or(Preference.Of(ranges, preferred));
        var eventStream = Preference.Of(ranges, ResponseFormat.EventStream);
        var multipart = Preference.Of(ranges, ResponseFormat.Multipart);
        var incremental = eventStream.Or(multipart.Quality > 0 && IsLegacyDeferRange(ranges[multipart.Index]) ? default : multipart);
        // A client that names JSON reads parts only where it names them, too: "application/json, text/plain, */*" is axios.
        if (single.IsNamed && !incremental.IsNamed)
            incremental = default;

        var subscription = Preference.Of(ranges, ResponseFormat.MultipartSubscription).Or(eventStream);

        foreach (var stream in (Preference[])[eventStream.Or(multipart), subscription])
            if (stream.Quality > single.Quality)
                single = stream;

        return single.Quality is 0
            ? throw RequestErrors.NotAcceptable()
            : new AcceptedFormats(single.Format, incremental.FormatOrNull, subscription.FormatOrNull);
    }

    // Of Apollo's clients that read only an earlier format of parts: they get the response whole, or as one part.
    private static bool IsLegacyDeferRange(MediaTypeHeaderValue range) => NameValueHeaderValue.Find(range.Parameters, "deferSpec") is not null;

    /// <summary>How much a format is wanted: by its quality, then by whether it is named, then by its place in the header.</summary>
    private readonly record struct Preference(ResponseFormat Format, double Quality, int Specificity, int Index)
    {
        public ResponseFormat? FormatOrNull => Quality > 0 ? Format : null;

        /// <summary>Whether a range names the type, and does not stand for all types.</summary>
        public bool IsNamed => Specificity > 1;

        public static Preference Of(IList<MediaTypeHeaderValue> ranges, ResponseFormat format)
        {
            var preference = new Preference(format, 0, 0, 0);
            for (var index = 0; index < ranges.Count; index++)
            {
                var specificity = SpecificityOf(ranges[index], format);
                if (specificity > preference.Specificity)
                    preference = new Preference(format, ranges[index].Quality ?? 1, specificity, index);
            }

            return preference;
        }

        /// <summary>This one where it comes before the other, which is the one of two that are equal.</summary>
        public Preference Or(Preference other)
            => (Quality, Specificity, -Index).CompareTo((other.Quality, other.Specificity, -other.Index)) > 0 ? this : other;

        private static int SpecificityOf(MediaTypeHeaderValue range, ResponseFormat format)
        {
            // Apollo's protocol is spoken only with a client that names it, and is all that such a range stands for.
            var isSubscription = HeaderUtilities.RemoveQuotes(NameValueHeaderValue.Find(range.Parameters, "subscriptionSpec")?.Value ?? default)
                == "1.0";
            if (isSubscription != format is ResponseFormat.MultipartSubscription)
                return 0;

            var (type, subType) = format switch
            {
                ResponseFormat.Json => ("application", "json"),
                ResponseFormat.GraphQLResponse => ("application", "graphql-response+json"),
                ResponseFormat.EventStream => ("text", "event-stream"),
                _ => ("multipart", "mixed"),
            };
            return range switch
            {
                { MatchesAllTypes: true } => 1,
                _ when !range.Type.Equals(type, StringComparison.OrdinalIgnoreCase) => 0,
                { MatchesAllSubTypes: true } => 2,
                _ => range.SubType.Equals(subType, StringComparison.OrdinalIgnoreCase) ? 3 : 0,
            };
        }
    }
}
