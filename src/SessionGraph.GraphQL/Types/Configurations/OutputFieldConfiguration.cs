using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>The configuration of an output field. In the end, a field of an object has either a getter or a resolver.</summary>
public sealed class OutputFieldConfiguration
{
    /// <summary>The name, unique in its type.</summary>
    public required string Name { get; set; }

    /// <summary>The description; null if there is none.</summary>
    public Description? Description { get; set; }

    /// <summary>The deprecation reason; null if the field is not deprecated.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The type of the values. A middleware's attribute may replace it.</summary>
    public required TypeReference Type { get; set; }

    /// <summary>The arguments, in order.</summary>
    public List<InputFieldConfiguration> Arguments { get; } = [];

    /// <summary>The directives applied to the field, in order.</summary>
    public List<Directive> Directives { get; } = [];

    /// <summary>The property or method behind the field; null if there is none.</summary>
    public MemberInfo? Member { get; set; }

    /// <summary>The type that the member returns, without tasks, such as <c>IQueryable&lt;QuizSession&gt;</c>.</summary>
    public Type? ResultType { get; set; }

    /// <summary>See <see cref="OutputField.Getter"/>.</summary>
    public LambdaExpression? Getter { get; set; }

    /// <summary>The innermost resolver, without middleware.</summary>
    public FieldDelegate? Resolver { get; set; }

    /// <summary>Whether <see cref="Resolver"/> is synchronous. By default it is assumed to cost as much as a database query.</summary>
    public bool IsPure { get; set; }

    /// <summary>See <see cref="OutputField.IsBatch"/>.</summary>
    public bool IsBatch { get; set; }

    /// <summary>See <see cref="OutputField.SubscribeResolver"/>.</summary>
    public SubscribeResolverDelegate? SubscribeResolver { get; set; }

    /// <summary>The middleware, outermost first. A field with middleware is resolved by its resolver.</summary>
    public List<FieldMiddleware> Middleware { get; } = [];

    /// <summary>See <see cref="OutputField.Requirements"/>.</summary>
    public List<string> Requirements { get; } = [];

    /// <summary>Data that other layers attach; copied to the field.</summary>
    public Features Features { get; } = new();
}
