using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>What a client accepts. See https://graphql.github.io/graphql-over-http/draft/#sec-Accept.</summary>
/// <param name="Single">How one response is written.</param>
/// <param name="Stream">Whether responses may be streamed as events.</param>
internal readonly record struct AcceptedFormats(ResponseFormat Single, bool Stream)
{
    /// <summary>
    /// For a client that accepts anything. That is <c>application/json</c> as the audit of GraphQL over HTTP wants it, where HotChocolate
    /// has <c>application/graphql-response+json</c>.
    /// </summary>
    public static AcceptedFormats Anything { get; } = new(ResponseFormat.Json, Stream: true);

    /// <summary>What the header's values say; a <see cref="GraphQLRequestException"/> where that is nothing that there is.</summary>
    public static AcceptedFormats Parse(StringValues header) => header switch
    {
        [] or ["*/*"] => Anything,
        ["application/json"] => new AcceptedFormats(ResponseFormat.Json, Stream: false),
        ["application/graphql-response+json"] => new AcceptedFormats(ResponseFormat.GraphQLResponse, Stream: false),
        _ when MediaTypeHeaderValue.TryParseStrictList(header, out var ranges) => Negotiate(ranges),
        _ => throw RequestErrors.UnreadableAcceptHeader(header.ToString()),
    };

    private static AcceptedFormats Negotiate(IList<MediaTypeHeaderValue> ranges)
    {
        var json = Preference.Of(ranges, "application", "application/json");
        var graphQLResponse = Preference.Of(ranges, "application", "application/graphql-response+json");
        var eventStream = Preference.Of(ranges, "text", "text/event-stream");

        var (single, preference) = graphQLResponse.IsBefore(json)
            ? (ResponseFormat.GraphQLResponse, graphQLResponse)
            : (ResponseFormat.Json, json);

        // One response is an event only for a client that would rather have it so.
        if (eventStream.Quality > preference.Quality)
            single = ResponseFormat.EventStream;
        else if (preference.Quality is 0)
            throw RequestErrors.NothingAcceptable();

        return new AcceptedFormats(single, eventStream.Quality > 0);
    }

    /// <summary>How much a media type is wanted: by its quality, then by whether it is named, then by its place in the header.</summary>
    private readonly record struct Preference(double Quality, int Specificity, int Index)
    {
        public static Preference Of(IList<MediaTypeHeaderValue> ranges, string type, string mediaType)
        {
            var preference = default(Preference);
            for (var index = 0; index < ranges.Count; index++)
            {
                var specificity = SpecificityOf(ranges[index], type, mediaType);
                if (specificity > preference.Specificity)
                    preference = new Preference(ranges[index].Quality ?? 1, specificity, index);
            }

            return preference;
        }

        public bool IsBefore(Preference other)
            => (Quality, Specificity, -Index).CompareTo((other.Quality, other.Specificity, -other.Index)) > 0;

        private static int SpecificityOf(MediaTypeHeaderValue range, string type, string mediaType) => range switch
        {
            { MatchesAllTypes: true } => 1,
            { MatchesAllSubTypes: true } => range.Type.Equals(type, StringComparison.OrdinalIgnoreCase) ? 2 : 0,
            _ => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 3 : 0,
        };
    }
}
