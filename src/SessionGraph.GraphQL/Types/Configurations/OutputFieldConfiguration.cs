using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>An output field as it is being put together. Exactly one of Getter and Resolver is set in the end, on an object.</summary>
public sealed class OutputFieldConfiguration
{
    /// <summary>The name, unique in its type.</summary>
    public required string Name { get; set; }

    /// <summary>The description; null where there is none.</summary>
    public Description? Description { get; set; }

    /// <summary>Why the field should not be used any more; null where it may be.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The type of the values; a middleware's attribute may replace it.</summary>
    public required TypeReference Type { get; set; }

    /// <summary>The arguments, in order.</summary>
    public List<InputFieldConfiguration> Arguments { get; } = [];

    /// <summary>The directives applied to the field, in order.</summary>
    public List<Directive> Directives { get; } = [];

    /// <summary>The property or method behind the field; null where there is none.</summary>
    public MemberInfo? Member { get; set; }

    /// <summary>What the member returns, tasks taken off: <c>IQueryable&lt;QuizSession&gt;</c>, say.</summary>
    public Type? ResultType { get; set; }

    /// <summary>See <see cref="OutputField.Getter"/>.</summary>
    public LambdaExpression? Getter { get; set; }

    /// <summary>The innermost resolver, without middleware.</summary>
    public FieldDelegate? Resolver { get; set; }

    /// <summary>Whether <see cref="Resolver"/> waits for nothing: by default it is taken to cost what a look into a store does.</summary>
    public bool IsPure { get; set; }

    /// <summary>See <see cref="OutputField.IsBatch"/>.</summary>
    public bool IsBatch { get; set; }

    /// <summary>See <see cref="OutputField.SubscribeResolver"/>.</summary>
    public SubscribeResolverDelegate? SubscribeResolver { get; set; }

    /// <summary>The middleware, outermost first; a field with any is resolved by its Resolver.</summary>
    public List<FieldMiddleware> Middleware { get; } = [];

    /// <summary>See <see cref="OutputField.Requirements"/>.</summary>
    public List<string> Requirements { get; } = [];

    /// <summary>What the layers above attach; found again on the field.</summary>
    public Features Features { get; } = new();
}
