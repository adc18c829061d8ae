using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types;

/// <summary>
/// Wraps a mutation's resolver. It expands the input object to arguments, and wraps the result or the errors in a payload.
/// </summary>
/// <param name="argumentNames">The arguments inside the input object; null if the resolver takes the input object itself.</param>
/// <param name="errors">The declared exceptions.</param>
internal sealed class MutationMiddleware(List<string>? argumentNames, MutationErrors errors)
{
    public FieldDelegate Invoke(FieldDelegate next) => async context =>
    {
        IReadOnlyList<MutationError>? mapped = null;
        try
        {
            await next(argumentNames is null ? context : new MutationInputContext(context, argumentNames));
            context.Result = new MutationPayload(context.Result, null);
        }
        catch (Exception exception) when ((mapped = errors.Map(exception)) is not null)
        {
            context.Result = new MutationPayload(null, mapped);
        }
    };
}
