using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>The response formats that a client accepts. See https://graphql.github.io/graphql-over-http/draft/#sec-Accept.</summary>
/// <param name="Single">The format of a single response. It is a streaming format only if the client prefers that.</param>
/// <param name="Incremental">The format of a response that is delivered in parts; null if the client accepts none.</param>
/// <param name="Subscription">The format of a subscription's responses; null if the client accepts none.</param>
internal readonly record struct AcceptedFormats(ResponseFormat Single, ResponseFormat? Incremental, ResponseFormat? Subscription)
{
    /// <summary>The formats of a client that accepts only a single response, in this format.</summary>
    public static AcceptedFormats Only(ResponseFormat single) => new(single, null, null);

    /// <summary>
    /// The format in which the responses to a batch are streamed; null to send them as one list, unless the client prefers a stream.
    /// </summary>
    public ResponseFormat? Batch => Single is ResponseFormat.Json or ResponseFormat.GraphQLResponse ? null : Incremental;

    /// <summary>Parses the values of the header. Throws a <see cref="GraphQLRequestException"/> if no format is acceptable.</summary>
    /// <param name="header">The values of the header.</param>
    /// <param name="preferred">The format of a single response for a client that accepts anything.</param>
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
        // A client that names JSON gets incremental parts only if it names their format, too: axios sends "application/json, text/plain,
        // */*".
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

    // Apollo's clients with this parameter read only an older incremental format. They get the response whole, or as one part.
    private static bool IsLegacyDeferRange(MediaTypeHeaderValue range) => NameValueHeaderValue.Find(range.Parameters, "deferSpec") is not null;

    /// <summary>How much the client prefers a format: by quality, then by specificity, then by position in the header.</summary>
    private readonly record struct Preference(ResponseFormat Format, double Quality, int Specificity, int Index)
    {
        public ResponseFormat? FormatOrNull => Quality > 0 ? Format : null;

        /// <summary>Whether a range names the type, not only a wildcard.</summary>
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

        /// <summary>The preferred one of the two. If both are equal, the other one.</summary>
        public Preference Or(Preference other)
            => (Quality, Specificity, -Index).CompareTo((other.Quality, other.Specificity, -other.Index)) > 0 ? this : other;

        private static int SpecificityOf(MediaTypeHeaderValue range, ResponseFormat format)
        {
            // Apollo's protocol is used only if the client names it, and a range that names it matches nothing else.
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
