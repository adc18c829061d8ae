using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>
/// Maps an exception of the mutation to an error of its payload: <c>NotFoundException</c> becomes the object type <c>NotFoundError</c>. Its
/// fields are the message and the exception's own public properties.
/// </summary>
/// <param name="errorType">The exception's type.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class ErrorAttribute(Type errorType) : ObjectFieldDescriptorAttribute
{
    /// <summary>The exception's type.</summary>
    public Type ErrorType { get; } = errorType;

    /// <inheritdoc />
    public sealed override void OnConfigure(
        IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType, MemberInfo member)
    {
        if (!ErrorType.IsAssignableTo(typeof(Exception)))
            throw new SchemaException($"{declaringType.Name}.{field.Name}: the error {ErrorType.Name} is not an exception.");

        field.Features.GetOrAdd(() => new MutationErrors()).Add(ErrorType);
    }
}

/// <summary>The generic form of <see cref="ErrorAttribute"/>.</summary>
/// <typeparam name="TException">The exception's type.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<TException>() : ErrorAttribute(typeof(TException))
    where TException : Exception;
