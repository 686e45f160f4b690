using System.Globalization;
using System.Reflection;
using System.Text;

namespace NewsSearch.PublicApi.Tests;

/// <summary>What an assembly offers to others, one line a member, in a fixed order.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    // What the compiler makes for records; their declaration as a record stands for these.
    private static readonly string[] OfRecords =
        ["<Clone>$", "PrintMembers", "EqualityContract", "GetHashCode", "Equals", "op_Equality", "op_Inequality"];

    public static string Of(Assembly assembly)
    {
        var listing = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            listing.Append(TypeNames.Declaration(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
            {
                listing.Append("    ").Append(member).Append('\n');
            }
        }

        return listing.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        bool isRecord = TypeNames.IsRecord(type);
        foreach (var member in type.GetMembers(Declared).Where(member => !isRecord || !OfRecords.Contains(member.Name)))
        {
            string? line = member switch
            {
                FieldInfo field when IsVisible(field) && !field.IsSpecialName => Field(field),
                PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) => Property(property),
                EventInfo @event when IsVisible(@event.AddMethod!) =>
                    $"event {TypeNames.Of(@event.EventHandlerType!)} {@event.Name}",
                ConstructorInfo constructor when IsVisible(constructor) && !IsCopy(constructor, isRecord) =>
                    $"{Modifiers(constructor)}new({Parameters(constructor)})",
                MethodInfo method when IsVisible(method) && (!method.IsSpecialName || IsOperator(method)) =>
                    Method(method),
                _ => null,
            };
            if (line is not null)
            {
                yield return line;
            }
        }
    }

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOperator(MethodInfo method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsCopy(ConstructorInfo constructor, bool isRecord) =>
        isRecord && constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static string Field(FieldInfo field)
    {
        string name = $"{TypeNames.Of(new NullabilityInfoContext().Create(field))} {field.Name}";
        return field switch
        {
            { DeclaringType.IsEnum: true } => $"{field.Name} = {Constant(field.GetRawConstantValue())}",
            { IsLiteral: true } => $"const {name} = {Constant(field.GetRawConstantValue())}",
            _ => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{name}",
        };
    }

    private static string Property(PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        var set = property.SetMethod is { } setter && IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers()
                .Any(modifier => modifier.Name == "IsExternalInit") ? "init; " : "set; "
            : "";
        bool required = property.CustomAttributes.Any(each => each.AttributeType.Name == "RequiredMemberAttribute");
        var indices = property.GetIndexParameters();
        string name = indices.Length == 0 ? property.Name : $"this[{string.Join(", ", indices.Select(Parameter))}]";
        string type = TypeNames.Of(new NullabilityInfoContext().Create(property));
        return $"{Modifiers(property.GetAccessors(nonPublic: true)[0])}{(required ? "required " : "")}{type} {name} "
            + $"{{ {get}{set}}}";
    }

    private static string Method(MethodInfo method)
    {
        string generic = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>"
            : "";
        string result = TypeNames.Of(new NullabilityInfoContext().Create(method.ReturnParameter));
        return $"{Modifiers(method)}{result} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Modifiers(MethodBase method)
    {
        string access = method.IsPublic ? "" : "protected ";
        return access + method switch
        {
            { IsStatic: true } => "static ",
            { DeclaringType.IsInterface: true } => "",
            { IsAbstract: true } => "abstract ",
            MethodInfo info when info.GetBaseDefinition().DeclaringType != info.DeclaringType => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
    }

    private static string Parameters(MethodBase method)
    {
        bool extends = method.CustomAttributes.Any(each => each.AttributeType.Name == "ExtensionAttribute");
        return (extends ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string by = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true, ParameterType.IsByRef: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ => "",
        };
        string type = TypeNames.Of(new NullabilityInfoContext().Create(parameter));
        string fallback = parameter.HasDefaultValue ? $" = {Constant(parameter.RawDefaultValue)}" : "";
        return $"{by}{type} {parameter.Name}{fallback}";
    }

    private static string Constant(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
