using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Query;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// The parameter <c>filter</c>: <c>field predicate 'value'</c>, or two of these joined by <c>AND</c> or <c>OR</c>. A quote in a value is
/// doubled.
/// </summary>
internal static partial class AcademicSessionFilter
{
    private const string Code = "invalid_filter_field";

    /// <summary>Parses the filter.</summary>
    /// <param name="text">The filter, such as <c>status='active' AND dateLastModified>='2026-01-01T00:00:00Z'</c>.</param>
    /// <param name="fields">The names of the compared fields.</param>
    /// <exception cref="OneRosterRequestException">The filter is malformed, or names an unknown field.</exception>
    public static Expression<Func<AcademicSession, bool>> Read(string text, out IReadOnlyList<string> fields)
    {
        var match = Grammar().Match(text);
        if (!match.Success)
        {
            throw Refuse(
                $"filter is '{text}', but must be a field, one of = != > >= < <= ~ and a value in single quotes, as in status='active'. "
                + "At most two of these are joined, by AND or OR.");
        }

        var names = match.Groups["field"].Captures;
        fields = [.. names.Select(name => name.Value)];
        var first = ReadCondition(match, 0);
        return names.Count is 1
            ? first
            : Join(first, ReadCondition(match, 1), match.Groups["operator"].Value is "AND" ? Expression.AndAlso : Expression.OrElse);
    }

    private static Expression<Func<AcademicSession, bool>> ReadCondition(Match match, int index)
    {
        var name = match.Groups["field"].Captures[index].Value;
        var predicate = match.Groups["predicate"].Captures[index].Value;
        var value = match.Groups["value"].Captures[index].Value.Replace("''", "'", StringComparison.Ordinal);
        if (AcademicSessionField.Find(name) is not { } field)
            throw Refuse($"filter names the field '{name}', but must name one of {AcademicSessionField.Names}.");

        if (InputText.FindCharacter("filter", value) is { } fault)
            throw Refuse($"{fault.Field} {fault.Rule}.");

        return field.Filter(predicate, value)
            ?? throw Refuse($"filter compares '{name}' by {predicate} with '{value}', but {field.Rule}.");
    }

    private static Expression<Func<AcademicSession, bool>> Join(
        Expression<Func<AcademicSession, bool>> left,
        Expression<Func<AcademicSession, bool>> right,
        Func<Expression, Expression, BinaryExpression> join)
        => Expression.Lambda<Func<AcademicSession, bool>>(
            join(left.Body, ReplacingExpressionVisitor.Replace(right.Parameters[0], left.Parameters[0], right.Body)), left.Parameters);

    private static OneRosterRequestException Refuse(string message) => new(StatusCodes.Status400BadRequest, Code, message);

    [GeneratedRegex(
        """
        \A\s*(?<field>[A-Za-z][A-Za-z0-9.]*)\s*(?<predicate>!=|>=|<=|=|>|<|~)\s*'(?<value>(?:[^']|'')*)'
        (?:\s+(?<operator>AND|OR)\s+(?<field>[A-Za-z][A-Za-z0-9.]*)\s*(?<predicate>!=|>=|<=|=|>|<|~)\s*'(?<value>(?:[^']|'')*)')?\s*\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Grammar();
}
