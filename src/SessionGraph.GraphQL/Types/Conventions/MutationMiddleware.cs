using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types;

/// <summary>Stands around a mutation's resolver: unfolds its input, folds its result or its errors into a payload.</summary>
/// <param name="argumentNames">The arguments that the input object stands for; null where the resolver takes the input as it is.</param>
/// <param name="errors">The exceptions that the mutation declares.</param>
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
