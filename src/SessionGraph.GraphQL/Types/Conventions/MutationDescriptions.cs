namespace SessionGraph.GraphQL.Types;

/// <summary>The descriptions of the types and fields that the conventions add.</summary>
/// <param name="mutation">The name of the mutation.</param>
/// <param name="result">The name of the payload's result field.</param>
internal sealed class MutationDescriptions(string mutation, string result)
{
    public const string Errors = "The errors that prevented the mutation. Null when it succeeded.";

    public string Input => $"The arguments of `{mutation}`, as one object.";

    public string Payload => $"The result of `{mutation}`: the {ResultWords}, or the errors that prevented it.";

    public string PayloadWithoutErrors => $"The result of `{mutation}`.";

    public string Result => $"The {ResultWords}. Null when the mutation failed.";

    public string Union => $"The errors that `{mutation}` can return.";

    private string ResultWords => NamingConventions.UpperSnakeCase(result).Replace('_', ' ').ToLowerInvariant();
}
